package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tv.exstream.schedule.Schedule;

/// Rules to begin with.
///
/// @param templates those that the library has something for
/// @param file a schedule file to begin with
public record TemplatesAnswer(List<TemplateEntry> templates, String file) {
    public TemplatesAnswer {
        templates = List.copyOf(templates);
    }

    /// @param name such as `time-slots`
    public record TemplateEntry(
            String name, @Schema(implementation = Schedule.class) JsonNode rules) {}
}
