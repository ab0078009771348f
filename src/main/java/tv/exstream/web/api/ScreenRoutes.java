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
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.screen.Screens;
import tv.exstream.web.api.ScreensAnswer.ScreenEntry;
import tv.exstream.web.change.Editable;

/// What channels show while they have no programme to show.
@RestController
@RequestMapping(
        path = "/api/channels/{number}/screens",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "screens")
@MayFail(Problem.CHANNEL_NOT_FOUND)
final class ScreenRoutes {
    private final ScreenView screens;

    ScreenRoutes(ScreenView screens) {
        this.screens = screens;
    }

    @Operation(summary = "The screens of a channel, one for every reason to show one")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ScreensAnswer.class)))
    @GetMapping
    String screens(@PathVariable String number) {
        return screens.all(number);
    }

    @Operation(summary = "The screen of a channel: off-air, tuning or technical-difficulties")
    @GetMapping("/{reason}")
    @OneScreen
    @Editable
    String screen(@PathVariable String number, @PathVariable String reason) {
        return screens.find(number, reason);
    }

    @Operation(
            summary = "Chooses a screen; what is left out is as on a screen nobody chose",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(implementation = ScreenRequest.class))))
    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.DATABASE_BUSY})
    @PutMapping(
            path = "/{reason}",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @OneScreen
    String putScreen(
            @PathVariable String number,
            @PathVariable String reason,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return screens.put(
                number, reason, StrictJson.read(RequestText.of(body), ScreenRequest.class));
    }

    @Operation(
            summary =
                    "Changes some of a screen, as a merge patch: what is absent stays, null is as on"
                            + " a screen nobody chose")
    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.DATABASE_BUSY})
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = RequestText.MERGE_PATCH,
                            schema = @Schema(implementation = ScreenRequest.class)))
    @MergePatchMapping("/{reason}")
    @OneScreen
    String patchScreen(
            @PathVariable String number,
            @PathVariable String reason,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return screens.patch(number, reason, RequestText.of(body));
    }

    @Operation(summary = "Takes a chosen screen away with its picture, if there is one")
    @MayFail(Problem.DATABASE_BUSY)
    @DeleteMapping("/{reason}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeScreen(@PathVariable String number, @PathVariable String reason) {
        screens.remove(number, reason);
    }

    @Operation(summary = "Lets a screen show a PNG, JPEG, WebP or GIF picture behind its words")
    @PictureBody
    @MayFail(Problem.DATABASE_BUSY)
    @PutMapping(
            path = "/{reason}/picture",
            consumes = {"image/*", RequestText.UNSAID})
    @OneScreen
    String putScreenPicture(
            @PathVariable String number,
            @PathVariable String reason,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return screens.putPicture(number, reason, RequestPicture.of(body, Screens.LIMITS));
    }

    /// What is answered about one screen.
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ScreenEntry.class)))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface OneScreen {}
}
