package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is sent to somebody who helps.
@RestController
@Tag(name = "support")
final class SupportRoutes {
    private static final String ZIP = "application/zip";

    private final SupportBundle bundle;
    private final InstantSource clock;

    SupportRoutes(SupportBundle bundle, InstantSource clock) {
        this.bundle = bundle;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "A ZIP file with version, doctor's report, settings, health, states and log,"
                            + " without secrets")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/api/support", produces = ZIP)
    void support(HttpServletResponse response) throws IOException, InterruptedException {
        String day = clock.instant().truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10);
        response.setContentType(ZIP);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"exstreamtv-support-%s.zip\"".formatted(day));
        bundle.write(response.getOutputStream());
    }
}
