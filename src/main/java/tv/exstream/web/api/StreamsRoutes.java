package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.pick.Preferences;
import tv.exstream.problem.Problem;
import tv.exstream.web.Moments;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.change.Editable;

/// Which sound and which subtitles channels prefer, and what they take of media items.
@RestController
@MayFail(Problem.CHANNEL_NOT_FOUND)
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "streams")
public final class StreamsRoutes {
    private final RequestedChannels channels;
    private final StreamsView streams;
    private final MediaView media;
    private final StreamsExplained explained;

    StreamsRoutes(
            RequestedChannels channels,
            StreamsView streams,
            MediaView media,
            StreamsExplained explained) {
        this.channels = channels;
        this.streams = streams;
        this.media = media;
        this.explained = explained;
    }

    @Operation(summary = "Which sound and subtitles a channel prefers")
    @GetMapping("/channels/{number}/streams")
    @Editable
    public ChannelStreamsAnswer channelStreams(@PathVariable String number) {
        return streams.find(channels.find(number));
    }

    @MayFail({Problem.INVALID_EXPRESSION, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Changes what a channel prefers, for what begins in two minutes or later; null"
                            + " takes something away",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(schema = @Schema(implementation = Preferences.class))))
    @PatchMapping(
            path = "/channels/{number}/streams",
            consumes = {RequestText.MERGE_PATCH, RequestText.JSON, RequestText.UNSAID})
    ChannelStreamsAnswer changeChannelStreams(
            @PathVariable String number, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return streams.change(channels.find(number), RequestText.of(body));
    }

    @MayFail(Problem.MEDIA_NOT_FOUND)
    @Operation(summary = "Which streams of a media item a channel takes, and why")
    @GetMapping("/media/{id}/streams")
    StreamsAnswer mediaStreams(
            @PathVariable long id,
            @Parameter(description = "the number of the channel") @RequestParam String channel,
            @Parameter(
                            description =
                                    "when the channel shows it, or would begin to; now when absent")
                    @RequestParam
                    Optional<String> at) {
        return explained.answer(
                media.found(id),
                channels.find(channel),
                at.map(text -> Moments.within("at", Moments.read("at", text))));
    }
}
