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
import tv.exstream.json.StrictJson;
import tv.exstream.overlay.Graphic;
import tv.exstream.problem.Problem;
import tv.exstream.web.api.GraphicsAnswer.Chosen;
import tv.exstream.web.api.GraphicsAnswer.GraphicEntry;
import tv.exstream.web.change.ChangesNothing;
import tv.exstream.web.change.Editable;

/// Graphics: words over programmes, and which channel has which.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "graphics")
final class GraphicRoutes {
    private final GraphicView graphics;

    GraphicRoutes(GraphicView graphics) {
        this.graphics = graphics;
    }

    @Operation(summary = "The graphics by name")
    @GetMapping("/graphics")
    GraphicsAnswer graphics(
            @ParameterObject @ModelAttribute NameParameters wanted,
            @ParameterObject @ModelAttribute ListParameters part) {
        return graphics.some(wanted, part);
    }

    @Operation(summary = "One graphic, and which channels have it")
    @MayFail(Problem.GRAPHIC_NOT_FOUND)
    @GetMapping("/graphics/{name}")
    @Editable(moving = "channels")
    GraphicEntry graphic(@PathVariable String name) {
        return graphics.one(name);
    }

    @Operation(
            summary = "Adds a graphic, or puts it in the place of the one of this name",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = Graphic.class))))
    @MayFail(Problem.DATABASE_BUSY)
    @PutMapping(
            path = "/graphics/{name}",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    GraphicsAnswer putGraphic(@PathVariable String name, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return graphics.put(name, StrictJson.read(RequestText.of(body), Graphic.class));
    }

    @Operation(
            summary =
                    "Changes some of a graphic, as a merge patch: what is absent stays, null is as if"
                            + " it were left out of a new one")
    @MayFail({Problem.GRAPHIC_NOT_FOUND, Problem.DATABASE_BUSY})
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = RequestText.MERGE_PATCH,
                            schema = @Schema(implementation = Graphic.class)))
    @MergePatchMapping("/graphics/{name}")
    GraphicEntry patchGraphic(@PathVariable String name, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return graphics.patch(name, RequestText.of(body));
    }

    @Operation(summary = "Removes a graphic; channels that have it do not have it then")
    @MayFail({Problem.GRAPHIC_NOT_FOUND, Problem.DATABASE_BUSY})
    @DeleteMapping("/graphics/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeGraphic(@PathVariable String name) {
        graphics.remove(name);
    }

    @Operation(summary = "Which graphics a channel has, from the lowest to the uppermost")
    @MayFail(Problem.CHANNEL_NOT_FOUND)
    @GetMapping("/channels/{number}/graphics")
    @Editable
    Chosen chosenGraphics(@PathVariable String number) {
        return graphics.chosen(number);
    }

    @Operation(
            summary =
                    "Gives a channel these graphics, by their names, instead of those that it has",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = Chosen.class))))
    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.GRAPHIC_NOT_FOUND, Problem.DATABASE_BUSY})
    @PutMapping(
            path = "/channels/{number}/graphics",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    GraphicsAnswer chooseGraphics(
            @PathVariable String number, @Parameter(hidden = true) InputStream body)
            throws IOException {
        Chosen chosen = StrictJson.read(RequestText.of(body), Chosen.class);
        return graphics.assign(number, chosen.names());
    }

    @Operation(
            summary =
                    "How a graphic looks on a channel: over a picture of an item, or a test"
                            + " picture, with words that are made up",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = Graphic.class))))
    @MayFail({
        Problem.CHANNEL_NOT_FOUND,
        Problem.MEDIA_NOT_FOUND,
        Problem.NOT_READY,
        Problem.FFMPEG_UNUSABLE,
        Problem.MEDIA_UNREADABLE
    })
    @PostMapping(
            path = "/channels/{number}/graphics/preview",
            consumes = {RequestText.JSON, RequestText.UNSAID},
            produces = MediaType.IMAGE_PNG_VALUE)
    @ChangesNothing
    byte[] previewGraphic(
            @PathVariable String number,
            @RequestParam(name = "media", defaultValue = "0") long media,
            @Parameter(hidden = true) InputStream body)
            throws IOException, InterruptedException {
        Graphic graphic = StrictJson.read(RequestText.of(body), Graphic.class);
        return graphics.preview(number, graphic, media);
    }
}
