package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
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
import tv.exstream.job.BuildMode;
import tv.exstream.job.Builds;
import tv.exstream.job.Programming.Preview;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.change.ChangesNothing;

/// Plans a timeline when a person asks for it.
@RestController
@MayFail({Problem.CHANNEL_NOT_FOUND, Problem.SCHEDULE_NOT_FOUND})
@RequestMapping(
        path = "/api/channels/{number}/timeline/build",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "schedule")
final class BuildRoutes {
    static final String DRY = "true only answers what would be planned";

    private final RequestedChannels channels;
    private final Builds builds;
    private final PreviewView previews;

    BuildRoutes(RequestedChannels channels, Builds builds, PreviewView previews) {
        this.channels = channels;
        this.builds = builds;
        this.previews = previews;
    }

    @MayFail(Problem.DATABASE_BUSY)
    @Operation(
            summary =
                    "Plans the timeline: goes on, plans again from where it stands, or forgets everything; answers what was planned",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = BuildRequest.class))))
    @PostMapping(consumes = {RequestText.JSON, RequestText.UNSAID})
    @ChangesNothing(when = "dry")
    PreviewAnswer build(
            @PathVariable String number,
            @Parameter(description = DRY) @RequestParam(defaultValue = "false") boolean dry,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        Channel channel = channels.find(number);
        BuildMode mode = StrictJson.read(RequestText.of(body), BuildRequest.class).mode();
        Preview preview = dry ? builds.dry(channel, mode) : builds.build(channel, mode);
        return previews.answer(channel, preview);
    }
}
