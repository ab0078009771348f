package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.schedule.part.Part;

/// A part of rules as a person wants it.
///
/// @param group absent for none
/// @param content what stands in rules where the part is used, without id, name, group and seed; it may use other parts
public record PartRequest(
        String name,
        Optional<String> group,
        @Schema(implementation = Part.class) ObjectNode content) {
    /// What would leave a part as it is.
    static PartRequest of(Part known) {
        return new PartRequest(
                known.label().name(),
                Optional.of(known.label().group()).filter(group -> !group.isEmpty()),
                (ObjectNode) JsonMapper.shared().readTree(known.content()));
    }
}
