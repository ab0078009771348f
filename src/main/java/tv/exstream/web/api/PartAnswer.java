package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tv.exstream.schedule.part.Part;

/// A part of rules.
///
/// @param use how rules name it, such as `blocks/12`
/// @param group empty for none
/// @param content as it was written
/// @param usedBy who names it, at most 1000 of them
public record PartAnswer(
        long id,
        String use,
        String name,
        String group,
        @Schema(implementation = Part.class) JsonNode content,
        List<UserEntry> usedBy) {
    public PartAnswer {
        usedBy = List.copyOf(usedBy);
    }
}
