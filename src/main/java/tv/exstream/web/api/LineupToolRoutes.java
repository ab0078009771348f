package tv.exstream.web.api;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.change.ChangeOf;
import tv.exstream.web.change.ChangesNothing;

/// Rearranges lineups that people make by hand.
@RestController
@RequestMapping(path = "/api/channels/{number}/lineup", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "schedule")
final class LineupToolRoutes {
    private final RequestedChannels channels;
    private final LineupView lineups;

    LineupToolRoutes(RequestedChannels channels, LineupView lineups) {
        this.channels = channels;
        this.lineups = lineups;
    }

    @Operation(
            summary =
                    "Applies tools to the lineup of a channel, or to the entries that are given; answers start, entries, length, titles and notes",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "tools; start, entries and seed where they differ",
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(implementation = LineupRequest.class))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = LineupAnswer.class)))
    @MayFail({
        Problem.CHANNEL_NOT_FOUND,
        Problem.SCHEDULE_NOT_FOUND,
        Problem.MEDIA_NOT_FOUND,
        Problem.DATABASE_BUSY
    })
    @PostMapping(
            path = "/tools",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @ChangeOf("/api/channels/{number}/schedule")
    @ChangesNothing(when = "dry")
    String applyTools(
            @PathVariable String number,
            @Parameter(description = "true only answers what the tools make of it")
                    @RequestParam(defaultValue = "false")
                    boolean dry,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        Channel channel = channels.find(number);
        LineupRequest request = StrictJson.read(RequestText.of(body), LineupRequest.class);
        return dry ? lineups.dry(channel, request) : lineups.apply(channel, request);
    }
}
