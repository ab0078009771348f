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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.change.Editable;

/// How fast viewers are served what has been sent already.
@RestController
@RequestMapping(path = "/api/pacing", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "sessions")
final class PacingRoutes {
    private final PacingView pacing;

    PacingRoutes(PacingView pacing) {
        this.pacing = pacing;
    }

    @Operation(summary = "How fast kinds of clients, channels and all others are served")
    @GetMapping
    @Editable
    PacingAnswer pacing() {
        return pacing.find();
    }

    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(
            summary = "Says that anew, for whoever tunes in from now on",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(implementation = PacingRequest.class))))
    @PutMapping(consumes = {RequestText.JSON, RequestText.UNSAID})
    PacingAnswer choosePacing(@Parameter(hidden = true) InputStream body) throws IOException {
        return pacing.choose(StrictJson.read(RequestText.of(body), PacingRequest.class));
    }
}
