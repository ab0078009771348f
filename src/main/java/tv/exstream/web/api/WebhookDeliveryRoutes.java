package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;

/// What was told to webhooks, and what is to be told.
@RestController
@RequestMapping(path = "/api/webhooks/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "webhooks")
final class WebhookDeliveryRoutes {
    private final WebhookView webhooks;

    WebhookDeliveryRoutes(WebhookView webhooks) {
        this.webhooks = webhooks;
    }

    @Operation(summary = "What was told to a webhook or is to be told, the newest first")
    @MayFail(Problem.WEBHOOK_NOT_FOUND)
    @GetMapping("/deliveries")
    DeliveriesAnswer deliveries(
            @PathVariable String id,
            @ParameterObject @ModelAttribute DeliveryParameters wanted,
            @Parameter(description = "what the list answered as next; the newest when absent")
                    @RequestParam(defaultValue = "")
                    String cursor,
            @Parameter(description = "at most this many: 1..500")
                    @RequestParam(defaultValue = PageQuery.USUAL)
                    int limit) {
        return webhooks.deliveries(id, wanted.filter(), cursor, PageQuery.of(0, limit).most());
    }

    @Operation(summary = "Tells a webhook something once more, under the id that it had")
    @MayFail({
        Problem.WEBHOOK_NOT_FOUND,
        Problem.DELIVERY_NOT_FOUND,
        Problem.WEBHOOK_OFF,
        Problem.DATABASE_BUSY
    })
    @PostMapping("/deliveries/{delivery}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryEntry deliverAgain(@PathVariable String id, @PathVariable String delivery) {
        return webhooks.again(id, delivery);
    }

    @Operation(summary = "Tells a webhook `webhook.test`, so that one sees whether it arrives")
    @MayFail({Problem.WEBHOOK_NOT_FOUND, Problem.WEBHOOK_OFF, Problem.DATABASE_BUSY})
    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryEntry testWebhook(@PathVariable String id) {
        return webhooks.test(id);
    }
}
