package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.change.Editable;

/// Live sources, which are media items as well.
@RestController
@RequestMapping(path = "/api/live-sources", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "live sources")
final class LiveSourceRoutes {
    private final LiveSourceView sources;

    LiveSourceRoutes(LiveSourceView sources) {
        this.sources = sources;
    }

    @Operation(summary = "The live sources by id, their addresses without what may be secret")
    @GetMapping
    LiveSourcesAnswer liveSources(
            @Parameter(description = "in their names; all when absent")
                    @RequestParam(defaultValue = "")
                    String text,
            @Parameter(description = "name or id, with - the other way round")
                    @RequestParam(defaultValue = "")
                    String sort,
            @ParameterObject @ModelAttribute PlaceParameters wanted) {
        return sources.list(text, sort, wanted.part());
    }

    @MayFail(Problem.MEDIA_NOT_FOUND)
    @Operation(summary = "One live source, its addresses without what may be secret")
    @GetMapping("/{id}")
    @Editable(moving = "joined")
    LiveSourceEntry liveSource(@PathVariable long id) {
        return sources.one(id);
    }

    @MayFail({Problem.OWN_ADDRESS, Problem.DATABASE_BUSY})
    @Operation(summary = "Adds a live source; its id is that of a media item for schedules")
    @Wished
    @PostMapping(consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    LiveSourceEntry addLiveSource(@Parameter(hidden = true) InputStream body) throws IOException {
        return sources.add(RequestText.of(body));
    }

    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.OWN_ADDRESS, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Says something else of a live source; it is joined anew at once. Addresses"
                            + " that are sent back as they were shown stay what they are")
    @Wished
    @PutMapping(
            path = "/{id}",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    LiveSourceEntry changeLiveSource(
            @PathVariable long id, @Parameter(hidden = true) InputStream body) throws IOException {
        return sources.put(id, RequestText.of(body));
    }

    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.OWN_ADDRESS, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Changes some of a live source, as a merge patch: what is absent stays, null is"
                            + " as if it were left out of a new one")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = RequestText.MERGE_PATCH,
                            schema = @Schema(implementation = LiveSourceRequest.class)))
    @MergePatchMapping("/{id}")
    LiveSourceEntry patchLiveSource(
            @PathVariable long id, @Parameter(hidden = true) InputStream body) throws IOException {
        return sources.patch(id, RequestText.of(body));
    }

    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(summary = "Removes a live source; airings of it that are planned show a slate")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeLiveSource(@PathVariable long id) {
        sources.remove(id);
    }

    @MayFail({Problem.MEDIA_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Says which live sources take over when one fails, in order, whoever brings it;"
                            + " it is joined anew at once")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = AlternativesRequest.class)))
    @PutMapping(
            path = "/{id}/alternatives",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    LiveSourceEntry arrangeAlternatives(
            @PathVariable long id, @Parameter(hidden = true) InputStream body) throws IOException {
        return sources.arrange(id, RequestText.of(body));
    }

    /// The body of requests that say what a live source is to be.
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = LiveSourceRequest.class)))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Wished {}
}
