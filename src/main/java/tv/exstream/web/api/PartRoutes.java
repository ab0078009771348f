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
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.change.ChangesNothing;
import tv.exstream.web.change.Editable;

/// The parts of rules that several channels may use, of every kind.
@RestController
@RequestMapping(path = PartRoutes.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "parts")
final class PartRoutes {
    /// The kinds of [tv.exstream.schedule.part.PartKind].
    static final String PATH =
            "/api/{kind:schedules|blocks|templates|decos|deco-templates|fillers|playlists}";

    private final PartView parts;

    PartRoutes(PartView parts) {
        this.parts = parts;
    }

    @Operation(summary = "The parts of a kind by name")
    @GetMapping
    PartsAnswer parts(
            @Kind @PathVariable String kind,
            @ParameterObject @ModelAttribute PartParameters parameters) {
        return parts.list(
                PartView.kind(kind),
                PartView.query(parameters),
                parameters.sort(),
                parameters.cursor());
    }

    @MayFail({Problem.PART_NAME_TAKEN, Problem.DATABASE_BUSY})
    @Operation(summary = "Adds a part, which rules use as {\"use\": \"blocks/12\"}")
    @Wished
    @PostMapping(consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    PartAnswer addPart(@Kind @PathVariable String kind, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return parts.add(PartView.kind(kind), wish(body));
    }

    @MayFail(Problem.PART_NOT_FOUND)
    @Operation(summary = "A part as it was written, and who uses it")
    @GetMapping("/{id}")
    @Editable(moving = "usedBy")
    PartAnswer part(@Kind @PathVariable String kind, @PathVariable long id) {
        return parts.find(PartView.id(kind, id));
    }

    @MayFail({Problem.PART_NOT_FOUND, Problem.PART_NAME_TAKEN, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Changes a part; channels whose rules become others by it are planned anew at"
                            + " once")
    @Wished
    @PutMapping(
            path = "/{id}",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    PartAnswer changePart(
            @Kind @PathVariable String kind,
            @PathVariable long id,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return parts.change(PartView.id(kind, id), wish(body));
    }

    @MayFail({Problem.PART_NOT_FOUND, Problem.PART_NAME_TAKEN, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Changes some of a part, as a merge patch: what is absent stays, null takes away")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = RequestText.MERGE_PATCH,
                            schema = @Schema(implementation = PartRequest.class)))
    @MergePatchMapping("/{id}")
    PartAnswer patchPart(
            @Kind @PathVariable String kind,
            @PathVariable long id,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return parts.patch(PartView.id(kind, id), RequestText.of(body));
    }

    @MayFail(Problem.PART_NOT_FOUND)
    @Operation(summary = "The channels whose rules a change would change; nothing is changed")
    @Wished
    @PostMapping(
            path = "/{id}/preview",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @ChangesNothing
    PartPreview previewPart(
            @Kind @PathVariable String kind,
            @PathVariable long id,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return parts.preview(PartView.id(kind, id), wish(body));
    }

    @MayFail({Problem.PART_NOT_FOUND, Problem.PART_IN_USE, Problem.DATABASE_BUSY})
    @Operation(summary = "Removes a part that nothing uses")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePart(@Kind @PathVariable String kind, @PathVariable long id) {
        parts.remove(PartView.id(kind, id));
    }

    /// The first part of the address, for those who read how it is described.
    @Parameter(
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {
                                "schedules",
                                "blocks",
                                "templates",
                                "decos",
                                "deco-templates",
                                "fillers",
                                "playlists"
                            }))
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Kind {}

    /// The body of requests that say what a part is to be.
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = PartRequest.class)))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Wished {}

    private static PartRequest wish(InputStream body) throws IOException {
        return StrictJson.read(RequestText.of(body), PartRequest.class);
    }
}
