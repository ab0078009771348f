package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.suchAs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.media.MediaItems;
import tv.exstream.prepare.MediaStills;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.web.RequestedMedia;

/// What media look like.
@RestController
@Tag(name = "media")
final class MediaStillRoutes {
    /// Pictures of a file that was changed are seen a day late.
    private static final Duration KEPT = Duration.ofDays(1);

    private final RequestedMedia media;
    private final MediaStills stills;

    MediaStillRoutes(MediaItems items, MediaStills stills) {
        this.media = new RequestedMedia(items);
        this.stills = stills;
    }

    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.MEDIA_UNREADABLE, Problem.FFMPEG_UNUSABLE})
    @Operation(summary = "A small picture of a place in a media item")
    @GetMapping(path = "/api/media/{id}/preview.jpg", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> mediaPreview(
            @PathVariable long id,
            @Parameter(
                            description =
                                    "the place, such as PT10M; brought into the length of the item")
                    @RequestParam(defaultValue = "PT0S")
                    String at)
            throws InterruptedException {
        byte[] picture = stills.picture(media.find(id), place(at));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(picture);
    }

    private static Duration place(String at) {
        try {
            return Duration.parse(at);
        } catch (DateTimeParseException e) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE,
                    e,
                    Demand.VALUE_WRONG,
                    "at",
                    suchAs(Demand.ANY_LENGTH, "PT10M"),
                    at);
        }
    }
}
