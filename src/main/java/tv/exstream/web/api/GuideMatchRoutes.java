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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.iptv.GuideMatches;
import tv.exstream.problem.Problem;
import tv.exstream.web.change.Editable;

/// Which channels of guides tell about what sources list.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "subscriptions")
final class GuideMatchRoutes {
    private final GuideMatchView matches;

    GuideMatchRoutes(GuideMatchView matches) {
        this.matches = matches;
    }

    @MayFail(Problem.SOURCE_NOT_FOUND)
    @Operation(summary = "The matches of a source in one state, with scores and reasons")
    @GetMapping("/sources/{source}/guide-matches")
    GuideMatchesAnswer guideMatches(
            @PathVariable int source,
            @RequestParam(defaultValue = "AMBIGUOUS") GuideMatches.State state,
            @ParameterObject @ModelAttribute PlaceParameters wanted) {
        return matches.matches(source, state, wanted.part());
    }

    @MayFail({Problem.SOURCE_NOT_FOUND, Problem.ENTRY_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(summary = "Says which channel of which guide tells about an entry; it stays so")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = GuideMatchRequest.class)))
    @PutMapping(
            path = "/sources/{source}/guide-match",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    GuideMatchEntry chooseGuideMatch(
            @PathVariable int source,
            @RequestParam String key,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return matches.choose(source, key, RequestText.of(body));
    }

    @MayFail({Problem.SOURCE_NOT_FOUND, Problem.ENTRY_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(summary = "Takes a choice back; what is found by itself counts")
    @DeleteMapping("/sources/{source}/guide-match")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void releaseGuideMatch(@PathVariable int source, @RequestParam String key) {
        matches.release(source, key);
    }

    @MayFail(Problem.MEDIA_NOT_FOUND)
    @Operation(
            summary =
                    "Which channel of which guide tells about a live source that a person added,"
                            + " and which may")
    @GetMapping("/live-sources/{id}/guide-match")
    @Editable(moving = "suggestions")
    LiveGuideMatch liveGuideMatch(@PathVariable long id) {
        return matches.match(id);
    }

    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Says which channel of which guide tells about a live source that a person"
                            + " added; none when it is left out")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = GuideMatchRequest.class)))
    @PutMapping(
            path = "/live-sources/{id}/guide-match",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    LiveGuideMatch chooseLiveGuideMatch(
            @PathVariable long id, @Parameter(hidden = true) InputStream body) throws IOException {
        return matches.choose(id, RequestText.of(body));
    }

    @Operation(summary = "Channels of guides with a text in their id or names")
    @GetMapping("/guide-channels")
    GuideMatchChannels guideChannels(
            @RequestParam(defaultValue = "") String text,
            @Parameter(description = "what the list answered as next; the beginning when absent")
                    @RequestParam(defaultValue = "")
                    String cursor,
            @Parameter(description = "at most this many: 1..500")
                    @RequestParam(defaultValue = PageQuery.USUAL)
                    int limit) {
        return matches.channels(text, ListPart.of(cursor, 0, limit));
    }
}
