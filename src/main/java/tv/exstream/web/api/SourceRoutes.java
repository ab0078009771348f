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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.change.Editable;

/// What a person has elsewhere: servers, accounts and lists. Secrets are told and never answered.
@RestController
@RequestMapping(path = "/api/sources", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "sources")
final class SourceRoutes {
    private final SourceView sources;
    private final ReasonTexts reasons;

    SourceRoutes(SourceView sources, RemarkTexts texts) {
        this.sources = sources;
        reasons = new ReasonTexts(texts);
    }

    @Operation(summary = "The sources, and how they are read; sorted by id, name or kind")
    @GetMapping
    SourcesAnswer sources(
            @ParameterObject @ModelAttribute SourceParameters wanted,
            @ParameterObject @ModelAttribute ListParameters part) {
        return reasons.in(wanted.some(sources.all(), part));
    }

    @MayFail(Problem.SOURCE_NOT_FOUND)
    @Operation(summary = "One source")
    @GetMapping("/{id}")
    @Editable(moving = {"reading", "knownSecrets", "forgottenSecrets"})
    SourceEntry source(@PathVariable int id) {
        return reasons.in(sources.one(id));
    }

    @MayFail({Problem.SOURCE_NAME_TAKEN, Problem.DATABASE_BUSY})
    @Operation(summary = "Adds a source and begins to read it")
    @Wished
    @PostMapping(consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    SourceEntry addSource(@Parameter(hidden = true) InputStream body) throws IOException {
        return reasons.in(sources.add(RequestText.of(body)));
    }

    @MayFail({Problem.SOURCE_NOT_FOUND, Problem.SOURCE_NAME_TAKEN, Problem.DATABASE_BUSY})
    @Operation(summary = "Says something else of a source and reads it from the beginning")
    @Wished
    @PutMapping(
            path = "/{id}",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    SourceEntry changeSource(@PathVariable int id, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return reasons.in(sources.put(id, RequestText.of(body)));
    }

    @MayFail({Problem.SOURCE_NOT_FOUND, Problem.SOURCE_NAME_TAKEN, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Changes some of a source, as a merge patch: what is absent stays, null is as if"
                            + " it were left out of a new one")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = RequestText.MERGE_PATCH,
                            schema = @Schema(implementation = SourceRequest.class)))
    @MergePatchMapping("/{id}")
    SourceEntry patchSource(@PathVariable int id, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return reasons.in(sources.patch(id, RequestText.of(body)));
    }

    @MayFail({Problem.SOURCE_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(summary = "Removes a source with its secrets; its media are gone")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSource(@PathVariable int id) {
        sources.remove(id);
    }

    @MayFail(Problem.SOURCE_NOT_FOUND)
    @Operation(summary = "Reads a source now, unless it is being read; answers how far it is")
    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SourceEntry readSource(@PathVariable int id) {
        return reasons.in(sources.read(id));
    }

    /// The body of requests that say what a source is to be.
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SourceRequest.class)))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Wished {}
}
