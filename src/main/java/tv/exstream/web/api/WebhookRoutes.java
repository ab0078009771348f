package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.change.Editable;
import tv.exstream.web.change.TellsSecret;

/// Who is told what happens.
@RestController
@RequestMapping(path = "/api/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "webhooks")
final class WebhookRoutes {
    private final WebhookView webhooks;

    WebhookRoutes(WebhookView webhooks) {
        this.webhooks = webhooks;
    }

    @Operation(summary = "The webhooks, and everything that one can hear of")
    @GetMapping
    WebhooksAnswer webhooks() {
        return webhooks.all();
    }

    @Operation(summary = "A webhook")
    @MayFail(Problem.WEBHOOK_NOT_FOUND)
    @Editable(moving = {"failures", "failingSince", "stopped"})
    @GetMapping("/{id}")
    WebhookEntry webhook(@PathVariable String id) {
        return webhooks.entry(id);
    }

    @Operation(
            summary = "Adds a webhook; the answer tells the key of its signatures, this once",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    WebhookRequest.class))))
    @MayFail({Problem.OWN_ADDRESS, Problem.DATABASE_BUSY})
    @TellsSecret
    @PostMapping(consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    NewWebhookAnswer addWebhook(@Parameter(hidden = true) InputStream body) throws IOException {
        return webhooks.add(StrictJson.read(RequestText.of(body), WebhookRequest.class));
    }

    @Operation(
            summary = "Changes a webhook",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WebhookPatch.class))))
    @MayFail({Problem.WEBHOOK_NOT_FOUND, Problem.OWN_ADDRESS, Problem.DATABASE_BUSY})
    @PatchMapping(
            path = "/{id}",
            consumes = {RequestText.MERGE_PATCH, RequestText.JSON, RequestText.UNSAID})
    WebhookEntry changeWebhook(@PathVariable String id, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return webhooks.change(id, WebhookPatch.read(RequestText.of(body)));
    }

    @Operation(summary = "Removes a webhook and what was to be told to it")
    @MayFail({Problem.WEBHOOK_NOT_FOUND, Problem.DATABASE_BUSY})
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeWebhook(@PathVariable String id) {
        webhooks.remove(id);
    }

    @Operation(summary = "Makes a new key for its signatures; the answer tells it this once")
    @MayFail({Problem.WEBHOOK_NOT_FOUND, Problem.DATABASE_BUSY})
    @TellsSecret
    @PostMapping("/{id}/secret")
    NewWebhookAnswer changeWebhookSecret(@PathVariable String id) {
        return webhooks.changeSecret(id);
    }
}
