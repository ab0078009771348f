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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.api.TrashAnswer.EmptiedAnswer;
import tv.exstream.web.change.TellsChange;

/// What is known of files that are gone. They come back by themselves when their files do.
@RestController
@RequestMapping(path = "/api/trash", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "media")
final class TrashRoutes {
    private final TrashView trash;
    private final TrashBulk bulk;

    TrashRoutes(TrashView trash, TrashBulk bulk) {
        this.trash = trash;
        this.bulk = bulk;
    }

    @Operation(summary = "Media items whose files are gone, the latest first")
    @GetMapping
    TrashAnswer trash(
            @ParameterObject @ModelAttribute TrashParameters wanted,
            @ParameterObject @ModelAttribute PlaceParameters part) {
        return trash.list(wanted, part.part());
    }

    @Operation(
            summary =
                    "Forgets or looks for many in one step, those that are named or all that a"
                            + " search finds: all of it, or nothing, with a reason for each that"
                            + " stands in the way",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    TrashBulkRequest.class))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TrashBulkAnswer.class)))
    @ApiResponse(
            responseCode = "409",
            description = "nothing was done",
            content = @Content(schema = @Schema(implementation = TrashBulkAnswer.class)))
    @MayFail({Problem.DATABASE_BUSY, Problem.NOT_READY})
    @PostMapping(
            path = "/bulk",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @TellsChange
    ResponseEntity<TrashBulkAnswer> changeTrash(@Parameter(hidden = true) InputStream body)
            throws IOException {
        TrashBulkAnswer answer =
                bulk.apply(StrictJson.read(RequestText.of(body), TrashBulkRequest.class));
        return BulkResponse.of(answer.done(), answer, bulk.texts().language());
    }

    @Operation(
            summary =
                    "Forgets them for good with their history, except what the timeline of a channel has")
    @DeleteMapping
    @TellsChange
    EmptiedAnswer emptyTrash() {
        return trash.empty();
    }

    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Forgets one for good with its history, unless the timeline of a channel has it")
    @DeleteMapping("/{id}")
    @TellsChange
    EmptiedAnswer forgetGone(@PathVariable long id) {
        return trash.forget(id);
    }
}
