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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.change.ChangesNothing;
import tv.exstream.web.change.Editable;

/// What a person can set.
@RestController
@RequestMapping(path = "/api/settings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "settings")
final class SettingsRoutes {
    private final SettingsView settings;

    SettingsRoutes(SettingsView settings) {
        this.settings = settings;
    }

    @Operation(summary = "Every setting with its default, what holds and who says so")
    @GetMapping
    @Editable
    SettingsAnswer settings() {
        return settings.all();
    }

    @Operation(
            summary =
                    "Changes settings in the configuration file, all or none; null takes one out of"
                            + " it",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(implementation = SettingsPatch.class))))
    @MayFail({Problem.SETTING_LOCKED, Problem.SETTINGS_CHANGED, Problem.SETTINGS_UNWRITABLE})
    @PatchMapping(consumes = {RequestText.MERGE_PATCH, RequestText.JSON, RequestText.UNSAID})
    SettingsAnswer changeSettings(
            @Parameter(description = "of the file that was read; a change of any other is refused")
                    @RequestParam
                    Optional<String> version,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return settings.change(SettingsPatch.read(RequestText.of(body)), version);
    }

    @Operation(
            summary = "Whether such a change would be accepted, and what of it would hold at once",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(implementation = SettingsPatch.class))))
    @MayFail({Problem.SETTING_LOCKED, Problem.SETTINGS_CHANGED, Problem.SETTINGS_UNWRITABLE})
    @PostMapping(
            path = "/check",
            consumes = {RequestText.MERGE_PATCH, RequestText.JSON, RequestText.UNSAID})
    @ChangesNothing
    SettingsCheckAnswer checkSettings(
            @RequestParam Optional<String> version, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return settings.check(SettingsPatch.read(RequestText.of(body)), version);
    }

    @Operation(summary = "The settings that hold only after a restart")
    @GetMapping("/restart")
    SettingsWaitingAnswer waitingSettings() {
        return settings.waiting();
    }

    @Operation(summary = "Reads the configuration file again at once")
    @PostMapping("/reload")
    SettingsAnswer reloadSettings() {
        return settings.reload();
    }
}
