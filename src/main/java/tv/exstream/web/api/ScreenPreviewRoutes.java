package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.prepare.ScreenPreviews;
import tv.exstream.problem.Problem;
import tv.exstream.web.RequestedChannels;

/// What viewers will see and hear of a screen.
@RestController
@RequestMapping(path = "/api/channels/{number}/screens/{reason}")
@Tag(name = "screens")
@MayFail({Problem.CHANNEL_NOT_FOUND, Problem.FFMPEG_UNUSABLE})
final class ScreenPreviewRoutes {
    private static final String TRANSPORT_STREAM = "video/mp2t";

    private final RequestedChannels requested;
    private final ScreenPreviews previews;

    ScreenPreviewRoutes(RequestedChannels requested, ScreenPreviews previews) {
        this.requested = requested;
        this.previews = previews;
    }

    @Operation(summary = "The picture of a screen, in the size of the channel")
    @GetMapping(path = "/preview.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> screenPicture(@PathVariable String number, @PathVariable String reason)
            throws InterruptedException {
        return asItIsNow(previews.picture(requested.find(number), ScreensAnswer.reason(reason)));
    }

    @Operation(summary = "Ten seconds of a screen with its sound, as channels send it")
    @GetMapping(path = "/preview.ts", produces = TRANSPORT_STREAM)
    ResponseEntity<byte[]> screenStream(@PathVariable String number, @PathVariable String reason)
            throws InterruptedException {
        return asItIsNow(previews.stream(requested.find(number), ScreensAnswer.reason(reason)));
    }

    /// It is another one at the same address once the screen is changed.
    private static ResponseEntity<byte[]> asItIsNow(byte[] bytes) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(bytes);
    }
}
