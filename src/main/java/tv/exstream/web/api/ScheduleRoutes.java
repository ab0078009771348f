package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.plain;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.change.ChangesNothing;
import tv.exstream.web.change.Editable;

/// The rules of a channel. Their JSON is that of the database, or names parts of [PartRoutes].
@RestController
@MayFail(Problem.CHANNEL_NOT_FOUND)
@RequestMapping(
        path = "/api/channels/{number}/schedule",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "schedule")
final class ScheduleRoutes {
    private final RequestedChannels channels;
    private final ScheduleView schedules;

    ScheduleRoutes(RequestedChannels channels, ScheduleView schedules) {
        this.channels = channels;
        this.schedules = schedules;
    }

    @MayFail(Problem.SCHEDULE_NOT_FOUND)
    @Operation(
            summary =
                    "The rules of a channel as they were written; type says of which kind they are,"
                            + " use that they are named ones")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    @GetMapping
    @Editable
    String rules(
            @PathVariable String number,
            @Parameter(description = "true for every part that they use in its place")
                    @RequestParam(defaultValue = "false")
                    String expanded) {
        Channel channel = channels.find(number);
        return switch (expanded) {
            case "true" -> schedules.expanded(channel);
            case "false" -> schedules.written(channel);
            default ->
                    throw ProblemException.mustBe(
                            "expanded", plain(Demand.TRUE_OR_FALSE), expanded);
        };
    }

    @MayFail({Problem.INVALID_EXPRESSION, Problem.DATABASE_BUSY})
    @Operation(
            summary = "Gives a channel its rules; what is not on air soon is planned anew at once",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = "object"))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    @PutMapping(consumes = {RequestText.JSON, RequestText.UNSAID})
    String putRules(@PathVariable String number, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return schedules.put(channels.find(number), RequestText.of(body));
    }

    @MayFail({Problem.INVALID_EXPRESSION, Problem.SCHEDULE_NOT_FOUND})
    @Operation(
            summary = "What rules would plan and change; nothing is changed",
            requestBody =
                    @RequestBody(
                            description = "rules; those of the channel when empty",
                            content = @Content(schema = @Schema(type = "object"))))
    @PostMapping(
            path = "/preview",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @ChangesNothing
    PreviewAnswer previewRules(
            @PathVariable String number,
            PreviewParameters wanted,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return schedules.preview(
                channels.find(number), RequestText.of(body), wanted.wholeHours(), wanted.part());
    }
}
