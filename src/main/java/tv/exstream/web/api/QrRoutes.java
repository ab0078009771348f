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
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.web.change.ChangesNothing;

/// Draws addresses for phones. The text comes in the body, since what is secret in it must not be in an address, which logs and
/// histories keep.
@RestController
@Tag(name = "start")
final class QrRoutes {
    private static final String SVG = "image/svg+xml";

    @Operation(
            summary = "Draws a QR code of a text",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = QrRequest.class))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = SVG, schema = @Schema(type = "string")))
    @PostMapping(
            path = "/api/qr",
            consumes = {RequestText.JSON, RequestText.UNSAID},
            produces = SVG)
    @ChangesNothing
    ResponseEntity<String> drawQr(@Parameter(hidden = true) InputStream body) throws IOException {
        String text = StrictJson.read(RequestText.of(body), QrRequest.class).text();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(QrPicture.svg(text));
    }
}
