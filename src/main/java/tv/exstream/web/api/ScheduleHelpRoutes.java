package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.RecordJson;
import tv.exstream.json.RulesShape;

/// What helps people to write rules.
@RestController
@Tag(name = "schedule")
final class ScheduleHelpRoutes {
    private final String shape = RecordJson.write(RulesShape.ofRules());
    private final ScheduleTemplates templates;

    ScheduleHelpRoutes(ScheduleTemplates templates) {
        this.templates = templates;
    }

    @Operation(
            summary =
                    "What rules are made of: every object, what it has, and what may stand there;"
                            + " forms are made of it")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RulesShape.Shapes.class)))
    @GetMapping(path = "/api/schedule-shape", produces = MediaType.APPLICATION_JSON_VALUE)
    String scheduleShape() {
        return shape;
    }

    @Operation(summary = "Rules of every kind to begin with, made of what the library has")
    @GetMapping(path = "/api/schedule-templates", produces = MediaType.APPLICATION_JSON_VALUE)
    TemplatesAnswer scheduleTemplates() {
        return templates.all();
    }
}
