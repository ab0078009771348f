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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.change.Editable;

/// What is said of a media item, by whom, and what a person says of it.
@RestController
@RequestMapping(path = "/api/media/{id}/description", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "descriptions")
final class DescriptionRoutes {
    private final DescriptionView descriptions;

    DescriptionRoutes(DescriptionView descriptions) {
        this.descriptions = descriptions;
    }

    @MayFail(Problem.MEDIA_NOT_FOUND)
    @Operation(summary = "What counts of what is said of a media item, each with who says so")
    @GetMapping
    @Editable(moving = "provided")
    DescriptionAnswer description(@PathVariable long id) {
        return descriptions.description(id);
    }

    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(summary = "Locks what a person says of a media item, or unlocks it")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DescriptionRequest.class)))
    @PatchMapping(consumes = {RequestText.MERGE_PATCH, RequestText.JSON, RequestText.UNSAID})
    DescriptionAnswer changeDescription(
            @PathVariable long id, @Parameter(hidden = true) InputStream body) throws IOException {
        return descriptions.change(id, RequestText.of(body));
    }
}
