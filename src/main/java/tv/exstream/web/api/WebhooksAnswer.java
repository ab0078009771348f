package tv.exstream.web.api;

import java.util.List;

/// The webhooks, in the order in which they were added.
///
/// @param kinds everything that one can hear of
public record WebhooksAnswer(List<WebhookEntry> webhooks, List<String> kinds) {
    public WebhooksAnswer {
        webhooks = List.copyOf(webhooks);
        kinds = List.copyOf(kinds);
    }
}
