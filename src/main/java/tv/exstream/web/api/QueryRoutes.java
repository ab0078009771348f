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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.change.ChangesNothing;

/// What somebody who writes a query sees of it meanwhile.
@RestController
@RequestMapping(
        path = "/api/queries",
        consumes = {RequestText.JSON, RequestText.UNSAID},
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "queries")
final class QueryRoutes {
    private final MediaView media;

    QueryRoutes(MediaView media) {
        this.media = media;
    }

    @Operation(summary = "Whether a query can be read, where it is wrong, and how it is shown")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = QueryCheckRequest.class)))
    @PostMapping("/check")
    @ChangesNothing
    QueryCheckAnswer checkQuery(@Parameter(hidden = true) InputStream body) throws IOException {
        return media.check(RequestText.of(body));
    }

    @MayFail({Problem.QUERY_UNREADABLE, Problem.COLLECTION_CYCLE})
    @Operation(summary = "How many items a query finds, and some of them by title")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = QueryPreviewRequest.class)))
    @PostMapping("/preview")
    @ChangesNothing
    MediaAnswer previewQuery(@Parameter(hidden = true) InputStream body) throws IOException {
        return media.preview(RequestText.of(body));
    }

    @Operation(
            summary =
                    "What may come at a place of a query: fields, operators, values and how many"
                            + " items have them, smart collections")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = QueryCompletionRequest.class)))
    @PostMapping("/completion")
    @ChangesNothing
    CompletionAnswer completeQuery(@Parameter(hidden = true) InputStream body) throws IOException {
        return media.completion(RequestText.of(body));
    }
}
