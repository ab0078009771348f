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
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.iptv.RulesPreview;
import tv.exstream.iptv.SubscriptionChange;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.change.ChangesNothing;
import tv.exstream.web.change.Editable;
import tv.exstream.web.change.TellsChange;

/// What is wanted of what a source lists.
@RestController
@RequestMapping(path = "/api/sources/{source}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "subscriptions")
final class SubscriptionRoutes {
    private final SubscriptionView subscriptions;

    SubscriptionRoutes(SubscriptionView subscriptions) {
        this.subscriptions = subscriptions;
    }

    @MayFail(Problem.SOURCE_NOT_FOUND)
    @Operation(summary = "The rules over what a source lists, and what its account says")
    @GetMapping("/subscription")
    @Editable(moving = {"guides", "account", "doubted"})
    SubscriptionAnswer subscription(@PathVariable int source) {
        return subscriptions.one(source);
    }

    @MayFail({Problem.SOURCE_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Sets rules, the rank of the guide, which guides are followed, and how many"
                            + " connections may be open; takes effect at once")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SubscriptionChange.class)))
    @PutMapping(
            path = "/subscription",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    SubscriptionAnswer putSubscription(
            @PathVariable int source, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return subscriptions.put(source, RequestText.of(body));
    }

    @MayFail({Problem.SOURCE_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Changes some of what is wanted of a source, as a merge patch: what is absent"
                            + " stays, null is as in a new one")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = RequestText.MERGE_PATCH,
                            schema = @Schema(implementation = SubscriptionChange.class)))
    @MergePatchMapping("/subscription")
    SubscriptionAnswer patchSubscription(
            @PathVariable int source, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return subscriptions.patch(source, RequestText.of(body));
    }

    @MayFail(Problem.SOURCE_NOT_FOUND)
    @Operation(
            summary = "What rules would keep and drop of what the source lists, and which did it")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SubscriptionPreviewRequest.class)))
    @PostMapping(
            path = "/subscription/preview",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @ChangesNothing
    RulesPreview previewSubscription(
            @PathVariable int source, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return subscriptions.preview(source, RequestText.of(body));
    }

    @MayFail(Problem.SOURCE_NOT_FOUND)
    @Operation(summary = "What a source lists, in its order unless another is asked for")
    @GetMapping("/entries")
    SubscriptionEntries entries(
            @PathVariable int source,
            @ParameterObject @ModelAttribute SubscriptionParameters parameters) {
        return subscriptions.entries(source, parameters);
    }

    @MayFail({Problem.SOURCE_NOT_FOUND, Problem.ENTRY_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(summary = "Keeps or drops one entry, whatever the rules say, or leaves it to them")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SubscriptionChoiceRequest.class)))
    @PutMapping(
            path = "/entry",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    SubscriptionEntries.SubscriptionEntry chooseEntry(
            @PathVariable int source,
            @RequestParam String key,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return subscriptions.choose(source, key, RequestText.of(body));
    }

    @Operation(
            summary =
                    "Keeps or drops many entries in one step, or leaves them to the rules: all of"
                            + " it, or nothing, with a reason for each that stands in the way",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    EntryBulkRequest.class))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = EntryBulkAnswer.class)))
    @ApiResponse(
            responseCode = "409",
            description = "nothing was done",
            content = @Content(schema = @Schema(implementation = EntryBulkAnswer.class)))
    @MayFail({Problem.SOURCE_NOT_FOUND, Problem.ENTRY_NOT_FOUND, Problem.DATABASE_BUSY})
    @PostMapping(
            path = "/entries/bulk",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @TellsChange
    ResponseEntity<EntryBulkAnswer> chooseEntries(
            @PathVariable int source, @Parameter(hidden = true) InputStream body)
            throws IOException {
        EntryBulkAnswer answer =
                subscriptions.choose(
                        source, StrictJson.read(RequestText.of(body), EntryBulkRequest.class));
        return BulkResponse.of(answer.done(), answer, subscriptions.texts().language());
    }
}
