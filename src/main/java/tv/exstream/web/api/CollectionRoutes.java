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

/// Named sets of media. The JSON of their content is that of the database.
@RestController
@RequestMapping(path = "/api/collections", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "collections")
final class CollectionRoutes {
    private final CollectionView collections;

    CollectionRoutes(CollectionView collections) {
        this.collections = collections;
    }

    @Operation(summary = "The collections by name, and how many items each has at the moment")
    @GetMapping
    CollectionsAnswer collections(
            @Parameter(
                            description =
                                    "only these: folder, loose-files, manual, smart, multi,"
                                            + " playlist or rerun; own for all but those of"
                                            + " folders")
                    @RequestParam(defaultValue = "")
                    String kind,
            @Parameter(description = "only those that have this in their names")
                    @RequestParam(defaultValue = "")
                    String name,
            @Parameter(description = "name, or kind,name; with - the other way round")
                    @RequestParam(defaultValue = "")
                    String sort,
            @ParameterObject @ModelAttribute PlaceParameters wanted) {
        return collections.collections(kind, name, sort, wanted.part());
    }

    @MayFail(Problem.COLLECTION_NOT_FOUND)
    @Operation(summary = "One collection; the type of its content says of which kind it is")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CollectionDetails.class)))
    @GetMapping("/{id}")
    @Editable(moving = "items")
    String collection(@PathVariable long id) {
        return collections.collection(id);
    }

    @MayFail({
        Problem.QUERY_UNREADABLE,
        Problem.COLLECTION_NAME_TAKEN,
        Problem.COLLECTION_CYCLE,
        Problem.DATABASE_BUSY
    })
    @Operation(summary = "Adds a collection")
    @Wished
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = CollectionDetails.class)))
    @PostMapping(consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    String addCollection(@Parameter(hidden = true) InputStream body) throws IOException {
        return collections.add(RequestText.of(body));
    }

    @MayFail({
        Problem.QUERY_UNREADABLE,
        Problem.COLLECTION_NOT_FOUND,
        Problem.COLLECTION_NAME_TAKEN,
        Problem.COLLECTION_CYCLE,
        Problem.DATABASE_BUSY
    })
    @Operation(summary = "Gives a collection another name and content")
    @Wished
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CollectionDetails.class)))
    @PutMapping(
            path = "/{id}",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    String changeCollection(@PathVariable long id, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return collections.put(id, RequestText.of(body));
    }

    @MayFail({
        Problem.QUERY_UNREADABLE,
        Problem.COLLECTION_NOT_FOUND,
        Problem.COLLECTION_NAME_TAKEN,
        Problem.COLLECTION_CYCLE,
        Problem.DATABASE_BUSY
    })
    @Operation(summary = "Changes some of a collection, as a merge patch: what is absent stays")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CollectionDetails.class)))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = RequestText.MERGE_PATCH,
                            schema = @Schema(implementation = CollectionRequest.class)))
    @MergePatchMapping("/{id}")
    String patchCollection(@PathVariable long id, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return collections.patch(id, RequestText.of(body));
    }

    @MayFail({Problem.COLLECTION_NOT_FOUND, Problem.COLLECTION_IN_USE, Problem.DATABASE_BUSY})
    @Operation(summary = "Removes a collection that no other one and no channel's rules draw from")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeCollection(@PathVariable long id) {
        collections.remove(id);
    }

    @MayFail(Problem.COLLECTION_NOT_FOUND)
    @Operation(
            summary =
                    "Who draws from a collection: other ones, channels and what schedules share;"
                            + " sorted by path or name")
    @GetMapping("/{id}/users")
    UsersAnswer collectionUsers(
            @PathVariable long id,
            @ParameterObject @ModelAttribute NameParameters wanted,
            @ParameterObject @ModelAttribute ListParameters part) {
        return collections.users(id).some(wanted, part);
    }

    @MayFail(Problem.COLLECTION_NOT_FOUND)
    @Operation(
            summary = "What a collection has at the moment; of a query by title, else in its order")
    @GetMapping("/{id}/items")
    MediaAnswer collectionItems(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int offset,
            @Parameter(description = "at most this many: 1..500")
                    @RequestParam(defaultValue = PageQuery.USUAL)
                    int limit) {
        return collections.items(id, PageQuery.of(offset, limit));
    }

    /// The body of requests that say what a collection is to be.
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CollectionRequest.class)))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Wished {}
}
