package tv.exstream.web.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBatch;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.channel.OneStep;
import tv.exstream.overlay.Watermarks;
import tv.exstream.overlay.WatermarksChanged;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Gives many channels watermarks in the same step in which they are changed. Thread-safe.
record BulkMarks(
        Channels channels, Watermarks watermarks, OneStep step, Consumer<WatermarksChanged> news) {
    /// What a channel may be given, by name.
    Set<String> names() {
        Stream<String> reserved = Stream.of(Watermarks.DEFAULT, Watermarks.NONE);
        Stream<String> named = watermarks.all().stream().map(Watermarks.Named::name);
        return Stream.concat(reserved, named).collect(Collectors.toSet());
    }

    /// What they have.
    Map<ChannelId, String> of(Set<ChannelId> some) {
        Map<ChannelId, String> all = some.isEmpty() ? Map.of() : watermarks.ofChannels();
        return some.stream()
                .collect(
                        Collectors.toMap(
                                each -> each, each -> all.getOrDefault(each, Watermarks.DEFAULT)));
    }

    /// @throws ProblemException WATERMARK_NOT_FOUND
    static void requireAmong(Set<String> names, String name) {
        if (!names.contains(name)) {
            throw ProblemException.of(Problem.WATERMARK_NOT_FOUND, Objection.NO_WATERMARK, name);
        }
    }

    /// Answers the changed channels as they are then, in order.
    List<Channel> with(Map<ChannelId, String> marks, ChannelBatch batch) {
        return step.of(
                () -> {
                    List<Channel> changed = channels.apply(batch);
                    marks.forEach(watermarks::assign);
                    return changed;
                });
    }

    /// After it is stored, so that nobody looks too early.
    void tell(Map<ChannelId, String> marks) {
        if (!marks.isEmpty()) {
            news.accept(new WatermarksChanged());
        }
    }
}
