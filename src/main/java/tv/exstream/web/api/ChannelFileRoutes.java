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
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.change.ChangesNothing;
import tv.exstream.web.change.TellsChange;

/// Channels as YAML, to be kept, compared and taken elsewhere.
@RestController
@RequestMapping("/api/channels")
@Tag(name = "channels")
final class ChannelFileRoutes {
    private static final String PLAIN = MediaType.TEXT_PLAIN_VALUE;
    private static final String LENIENT =
            "whether media, watermarks and the like that are not here are left out";

    /// Some thousand channels; what reads the text takes no longer than a second for it.
    private static final int MOST_BYTES = 5_000_000;

    private final ChannelFileView files;

    ChannelFileRoutes(ChannelFileView files) {
        this.files = files;
    }

    @Operation(
            summary =
                    "Channels as a YAML file, with the parts and collections that their rules use")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = RequestText.YAML, schema = @Schema(type = "string")))
    @MayFail(Problem.CHANNEL_NOT_FOUND)
    @GetMapping(path = "/export", produces = RequestText.YAML)
    ResponseEntity<byte[]> exportChannels(
            @Parameter(description = "numbers with commas between them; all channels when absent")
                    @RequestParam(defaultValue = "")
                    String numbers) {
        ContentDisposition file = ContentDisposition.attachment().filename("channels.yml").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CONTENT_TYPE, RequestText.YAML + ";charset=UTF-8")
                .body(files.write(numbers).getBytes(StandardCharsets.UTF_8));
    }

    @Operation(summary = "What a file of channels would make and change; nothing is changed")
    @YamlBody
    @PostMapping(
            path = "/import/preview",
            consumes = {RequestText.YAML, RequestText.EARLIER_YAML, PLAIN, RequestText.UNSAID},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ChangesNothing
    @MayFail(Problem.DATABASE_BUSY)
    ImportAnswer previewImport(
            @Parameter(description = LENIENT) @RequestParam(defaultValue = "false") boolean lenient,
            @Parameter(hidden = true) InputStream body)
            throws IOException, InterruptedException {
        return files.preview(RequestText.of(body, MOST_BYTES), lenient);
    }

    @Operation(
            summary =
                    "Makes and changes channels as a file says: all of it, or nothing, with what"
                            + " stands in the way")
    @YamlBody
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @ApiResponse(
            responseCode = "409",
            description = "nothing was done",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @MayFail({Problem.CHANGE_UNDERWAY, Problem.DATABASE_BUSY})
    @PostMapping(
            path = "/import",
            consumes = {RequestText.YAML, RequestText.EARLIER_YAML, PLAIN, RequestText.UNSAID},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @TellsChange
    ResponseEntity<ImportAnswer> importChannels(
            @Parameter(description = LENIENT) @RequestParam(defaultValue = "false") boolean lenient,
            @Parameter(hidden = true) InputStream body)
            throws IOException, InterruptedException {
        ImportAnswer answer = files.apply(RequestText.of(body, MOST_BYTES), lenient);
        return ResponseEntity.status(answer.done() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(answer);
    }

    /// The body of requests that bring a file.
    @RequestBody(
            content =
                    @Content(
                            mediaType = RequestText.YAML,
                            schema = @Schema(implementation = String.class)))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface YamlBody {}
}
