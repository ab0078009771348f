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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.web.change.ChangesNothing;

/// Fillers are tried here. They are kept by [PartRoutes].
@RestController
@Tag(name = "parts")
final class FillerRoutes {
    private final FillerView fillers;

    FillerRoutes(FillerView fillers) {
        this.fillers = fillers;
    }

    @Operation(
            summary = "What a filler has and would show in an hour; nothing is changed",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    FillerTrialRequest.class))))
    @PostMapping(
            path = "/api/filler-trials",
            consumes = {RequestText.JSON, RequestText.UNSAID},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ChangesNothing
    FillerTrialAnswer tryFiller(@Parameter(hidden = true) InputStream body) throws IOException {
        return fillers.trial(
                StrictJson.read(RequestText.of(body), FillerTrialRequest.class).content());
    }
}
