package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.describe.Descriptions;
import tv.exstream.describe.Descriptions.Described;
import tv.exstream.json.StrictJson;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.change.Editable;

/// What is said of a media item, by whom, and what a person says of it.
@RestController
@RequestMapping(path = "/api/media/{id}/description", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "descriptions")
final class DescriptionRoutes {
    private final Descriptions descriptions;

    DescriptionRoutes(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    @MayFail(Problem.MEDIA_NOT_FOUND)
    @Operation(summary = "What counts of what is said of a media item, each with who says so")
    @GetMapping
    @Editable(moving = "provided")
    DescriptionAnswer description(@PathVariable long id) {
        return answer(id, mediaId(id).flatMap(descriptions::find));
    }

    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(summary = "Locks what a person says of a media item, or unlocks it")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DescriptionRequest.class)))
    @PatchMapping(consumes = {RequestText.JSON, RequestText.UNSAID})
    DescriptionAnswer changeDescription(
            @PathVariable long id, @Parameter(hidden = true) InputStream body) throws IOException {
        DescriptionRequest wish = StrictJson.read(RequestText.of(body), DescriptionRequest.class);
        return answer(id, mediaId(id).flatMap(known -> descriptions.lock(known, wish::on)));
    }

    private static DescriptionAnswer answer(long id, Optional<Described> described) {
        return described
                .map(DescriptionAnswer::of)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.MEDIA_NOT_FOUND,
                                        "no media item that is there has the id " + id));
    }

    private static Optional<MediaId> mediaId(long id) {
        return id < 1 ? Optional.empty() : Optional.of(new MediaId(id));
    }
}
