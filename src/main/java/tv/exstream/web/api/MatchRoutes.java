package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.describe.Lookup.State;
import tv.exstream.problem.Problem;

/// What was looked for in catalogues, and what people say that it is.
@RestController
@RequestMapping(path = "/api/matches", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "descriptions")
final class MatchRoutes {
    private final MatchView matches;

    MatchRoutes(MatchView matches) {
        this.matches = matches;
    }

    @Operation(summary = "Films and shows that were looked for in catalogues; those in doubt")
    @GetMapping
    MatchesAnswer matches(
            @RequestParam(defaultValue = "DOUBTFUL") State state,
            @Parameter(description = "only those that have this in their titles, whatever the case")
                    @RequestParam(defaultValue = "")
                    String q,
            @ParameterObject @ModelAttribute PlaceParameters wanted) {
        return matches.list(state, q, wanted.part());
    }

    @MayFail({Problem.MATCH_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(summary = "Says which entry it is, or that it is none; it is described anew")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = MatchRequest.class)))
    @PutMapping(
            path = "/{id}",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    MatchesAnswer.MatchEntry chooseMatch(
            @PathVariable int id, @Parameter(hidden = true) InputStream body) throws IOException {
        return matches.choose(id, RequestText.of(body));
    }
}
