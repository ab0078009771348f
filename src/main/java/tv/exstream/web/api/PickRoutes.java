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
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.collection.PickChange;
import tv.exstream.problem.Problem;

/// What single collections remember: picks and first runs.
@RestController
@MayFail(Problem.COLLECTION_NOT_FOUND)
@RequestMapping(path = "/api/collections/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "collections")
final class PickRoutes {
    private final PicksView picks;

    PickRoutes(PicksView picks) {
        this.picks = picks;
    }

    @Operation(summary = "What a person has picked for a manual collection, in its order")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PickEntries.class)))
    @GetMapping("/picks")
    String picks(@PathVariable long id, @ParameterObject @ModelAttribute PlaceParameters wanted) {
        return picks.picks(id, wanted.part());
    }

    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(
            summary = "Adds, removes or moves single picks and answers the picks as they are then",
            requestBody =
                    @RequestBody(
                            required = true,
                            description =
                                    "type is add, remove or move; picks lists them; before names the pick that they come before, the end when absent",
                            content =
                                    @Content(schema = @Schema(implementation = PickChange.class))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PickEntries.class)))
    @PostMapping(
            path = "/picks",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    String changePicks(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = PageQuery.USUAL) int limit,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return picks.change(id, RequestText.of(body), ListPart.at(offset, limit));
    }

    @Operation(summary = "What a rerun collection has shown, the first one first")
    @GetMapping("/first-runs")
    FirstRunsAnswer firstRuns(
            @PathVariable long id, @ParameterObject @ModelAttribute PlaceParameters wanted) {
        return picks.firstRuns(id, wanted.part());
    }

    @MayFail(Problem.DATABASE_BUSY)
    @Operation(summary = "Forgets what a rerun collection has shown; everything is new again")
    @DeleteMapping("/first-runs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clearFirstRuns(@PathVariable long id) {
        picks.clearFirstRuns(id);
    }
}
