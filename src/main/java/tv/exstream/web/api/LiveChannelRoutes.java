package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@RequestMapping(path = "/api/live-sources", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "live sources")
final class LiveChannelRoutes {
    private final LiveChannels channels;

    LiveChannelRoutes(LiveChannels channels) {
        this.channels = channels;
    }

    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.CHANNEL_NUMBER_TAKEN, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Makes a channel that shows a live source all the time; its list says number, group and logo")
    @PostMapping("/{id}/channel")
    @ResponseStatus(HttpStatus.CREATED)
    ChannelEntry makeChannel(@PathVariable long id) throws InterruptedException {
        return channels.make(id);
    }
}
