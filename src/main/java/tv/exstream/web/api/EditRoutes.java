package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.api.EditsAnswer.EditEntry;
import tv.exstream.web.change.Editable;

/// What people change about single places of a timeline.
@RestController
@MayFail(Problem.CHANNEL_NOT_FOUND)
@RequestMapping(path = "/api/channels/{number}/edits", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "schedule")
final class EditRoutes {
    private final RequestedChannels channels;
    private final EditView edits;

    EditRoutes(RequestedChannels channels, EditView edits) {
        this.channels = channels;
        this.edits = edits;
    }

    @Operation(summary = "What was changed by hand, the last change last")
    @GetMapping
    @Editable
    EditsAnswer edits(@PathVariable String number) {
        return edits.edits(channels.find(number));
    }

    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.OUTSIDE_TIMELINE, Problem.DATABASE_BUSY})
    @Operation(
            summary = "Pins, replaces, locks or skips something; the rest is planned anew at once",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(schema = @Schema(implementation = EditRequest.class))))
    @PostMapping(consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    EditEntry makeEdit(@PathVariable String number, @Parameter(hidden = true) InputStream body)
            throws IOException {
        EditRequest wish = StrictJson.read(RequestText.of(body), EditRequest.class);
        return edits.make(channels.find(number), wish);
    }

    @MayFail({Problem.EDIT_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(summary = "Undoes the last change and answers what it was")
    @DeleteMapping("/last")
    EditEntry undoLastEdit(@PathVariable String number) {
        return edits.undoLast(channels.find(number));
    }

    @MayFail({Problem.EDIT_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(summary = "Undoes one change and answers what it was")
    @DeleteMapping("/{id}")
    EditEntry undoEdit(@PathVariable String number, @PathVariable long id) {
        return edits.undo(channels.find(number), id);
    }
}
