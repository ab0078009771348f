package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// What is to happen to many channels at once: all of it, or nothing.
///
/// @param change merge patches, by the numbers that channels have now; a patch may have another number, also one that another channel gives up
///     by the same request
/// @param remove the numbers of channels that are to go
/// @param removeIfMatch the ETags that these must have, by their numbers; any for those that are absent
record ChannelBulkRequest(
        Optional<List<ChangeRequest>> change,
        Optional<List<String>> remove,
        Optional<Map<String, String>> removeIfMatch) {
    /// @param patch as for one channel
    /// @param ifMatch the ETag that the channel must have; any when absent
    /// @param watermark the name of the one that it is to have, or `default`, or `none`; the one that it has when absent
    record ChangeRequest(
            String number,
            @Schema(implementation = ChannelPatch.class) JsonNode patch,
            Optional<String> ifMatch,
            Optional<String> watermark) {}

    /// @throws ProblemException INVALID_VALUE
    ChannelBulkRequest {
        AtOnce.require("change and remove", Objection.EACH_CHANNEL, numbers(change, remove));
        requireRemoved(removeIfMatch.orElse(Map.of()), remove.orElse(List.of()));
    }

    /// Of all that is changed, then of all that goes.
    List<String> numbers() {
        return numbers(change, remove);
    }

    private static List<String> numbers(
            Optional<List<ChangeRequest>> change, Optional<List<String>> remove) {
        return Stream.concat(
                        change.stream().flatMap(List::stream).map(ChangeRequest::number),
                        remove.stream().flatMap(List::stream))
                .toList();
    }

    boolean isAboutWatermarks() {
        return change.stream().flatMap(List::stream).anyMatch(each -> each.watermark().isPresent());
    }

    /// A tag that is forgotten would guard nothing.
    private static void requireRemoved(Map<String, String> tags, List<String> remove) {
        tags.keySet().stream()
                .filter(number -> !remove.contains(number) || tags.get(number) == null)
                .findFirst()
                .ifPresent(
                        number -> {
                            throw ProblemException.of(
                                    Problem.INVALID_VALUE, Objection.TAGS_OF_OTHERS, number);
                        });
    }
}
