package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.api.TrashAnswer.EmptiedAnswer;

/// What is known of files that are gone. They come back by themselves when their files do.
@RestController
@RequestMapping(path = "/api/trash", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "media")
final class TrashRoutes {
    private final TrashView trash;

    TrashRoutes(TrashView trash) {
        this.trash = trash;
    }

    @Operation(summary = "Media items whose files are gone, the latest first")
    @GetMapping
    TrashAnswer trash(@ParameterObject @ModelAttribute PlaceParameters wanted) {
        return trash.list(wanted.part());
    }

    @Operation(
            summary =
                    "Forgets them for good with their history, except what the timeline of a channel has")
    @DeleteMapping
    EmptiedAnswer emptyTrash() {
        return trash.empty();
    }

    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Forgets one for good with its history, unless the timeline of a channel has it")
    @DeleteMapping("/{id}")
    EmptiedAnswer forgetGone(@PathVariable long id) {
        return trash.forget(id);
    }
}
