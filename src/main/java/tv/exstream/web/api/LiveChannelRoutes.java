package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;

/// Channels of live sources.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "live sources")
final class LiveChannelRoutes {
    private final LiveChannels channels;
    private final SourceChannels ofSources;

    LiveChannelRoutes(LiveChannels channels, SourceChannels ofSources) {
        this.channels = channels;
        this.ofSources = ofSources;
    }

    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.CHANNEL_NUMBER_TAKEN, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Makes a channel that shows a live source all the time; its list says number, group and logo")
    @PostMapping("/live-sources/{id}/channel")
    @ResponseStatus(HttpStatus.CREATED)
    ChannelEntry makeChannel(@PathVariable long id) throws InterruptedException {
        return channels.make(id);
    }

    @MayFail({Problem.SOURCE_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Makes channels of the live sources that a source brings, 500 at most; those that have one are left, so that it can be called again. Logos follow")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SourceChannelsRequest.class)))
    @PostMapping(
            path = "/sources/{source}/channels",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    SourceChannelsAnswer makeChannels(
            @PathVariable int source, @Parameter(hidden = true) InputStream body)
            throws IOException, InterruptedException {
        return ofSources.make(source, RequestText.of(body));
    }
}
