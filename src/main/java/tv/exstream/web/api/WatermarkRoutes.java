package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Logos;
import tv.exstream.json.StrictJson;
import tv.exstream.overlay.Watermark;
import tv.exstream.problem.Problem;
import tv.exstream.web.api.WatermarkView.PictureAnswer;
import tv.exstream.web.api.WatermarksAnswer.Choice;
import tv.exstream.web.api.WatermarksAnswer.WatermarkEntry;
import tv.exstream.web.change.ChangesNothing;
import tv.exstream.web.change.Editable;

/// Watermarks: pictures over programmes, and which channel has which.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "watermarks")
final class WatermarkRoutes {
    private final WatermarkView watermarks;

    WatermarkRoutes(WatermarkView watermarks) {
        this.watermarks = watermarks;
    }

    @Operation(summary = "The watermarks by name")
    @GetMapping("/watermarks")
    WatermarksAnswer watermarks(
            @ParameterObject @ModelAttribute NameParameters wanted,
            @ParameterObject @ModelAttribute ListParameters part) {
        return watermarks.some(wanted, part);
    }

    @Operation(summary = "One watermark, and which channels have it")
    @MayFail(Problem.WATERMARK_NOT_FOUND)
    @GetMapping("/watermarks/{name}")
    @Editable(moving = "channels")
    WatermarkEntry watermark(@PathVariable String name) {
        return watermarks.one(name);
    }

    @Operation(
            summary = "Adds a watermark, or puts it in the place of the one of this name",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = Watermark.class))))
    @MayFail({Problem.PICTURE_NOT_FOUND, Problem.DATABASE_BUSY})
    @PutMapping(
            path = "/watermarks/{name}",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    WatermarksAnswer putWatermark(
            @PathVariable String name, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return watermarks.put(name, StrictJson.read(RequestText.of(body), Watermark.class));
    }

    @Operation(
            summary =
                    "Changes some of a watermark, as a merge patch: what is absent stays, null is as if"
                            + " it were left out of a new one")
    @MayFail({Problem.WATERMARK_NOT_FOUND, Problem.PICTURE_NOT_FOUND, Problem.DATABASE_BUSY})
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = RequestText.MERGE_PATCH,
                            schema = @Schema(implementation = Watermark.class)))
    @MergePatchMapping("/watermarks/{name}")
    WatermarkEntry patchWatermark(
            @PathVariable String name, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return watermarks.patch(name, RequestText.of(body));
    }

    @Operation(summary = "Removes a watermark; channels that have it have the default one then")
    @MayFail({Problem.WATERMARK_NOT_FOUND, Problem.DATABASE_BUSY})
    @DeleteMapping("/watermarks/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeWatermark(@PathVariable String name) {
        watermarks.remove(name);
    }

    @Operation(summary = "Adds a picture for watermarks: a PNG, JPEG, WebP or GIF, which may move")
    @PictureBody
    @MayFail(Problem.DATABASE_BUSY)
    @PostMapping(
            path = "/watermark-pictures",
            consumes = {"image/*", RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    PictureAnswer addPicture(@Parameter(hidden = true) InputStream body) throws IOException {
        return watermarks.addPicture(RequestPicture.of(body, Logos.LIMITS));
    }

    @Operation(summary = "Which watermark a channel has: a name, or default, or none")
    @MayFail(Problem.CHANNEL_NOT_FOUND)
    @GetMapping("/channels/{number}/watermark")
    @Editable
    Choice chosenWatermark(@PathVariable String number) {
        return watermarks.chosen(number);
    }

    @Operation(
            summary = "Gives a channel a watermark by its name, or default, or none",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = Choice.class))))
    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.WATERMARK_NOT_FOUND, Problem.DATABASE_BUSY})
    @PutMapping(
            path = "/channels/{number}/watermark",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    WatermarksAnswer chooseWatermark(
            @PathVariable String number, @Parameter(hidden = true) InputStream body)
            throws IOException {
        Choice choice = StrictJson.read(RequestText.of(body), Choice.class);
        return watermarks.assign(number, choice.name());
    }

    @Operation(
            summary =
                    "How a watermark looks on a channel: over a picture of an item, or a test"
                            + " picture",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = Watermark.class))))
    @MayFail({
        Problem.CHANNEL_NOT_FOUND,
        Problem.MEDIA_NOT_FOUND,
        Problem.PICTURE_NOT_FOUND,
        Problem.NOT_READY,
        Problem.FFMPEG_UNUSABLE,
        Problem.MEDIA_UNREADABLE
    })
    @PostMapping(
            path = "/channels/{number}/watermark/preview",
            consumes = {RequestText.JSON, RequestText.UNSAID},
            produces = MediaType.IMAGE_PNG_VALUE)
    @ChangesNothing
    byte[] preview(
            @PathVariable String number,
            @RequestParam(name = "media", defaultValue = "0") long media,
            @Parameter(hidden = true) InputStream body)
            throws IOException, InterruptedException {
        Watermark watermark = StrictJson.read(RequestText.of(body), Watermark.class);
        return watermarks.preview(number, watermark, media);
    }
}
