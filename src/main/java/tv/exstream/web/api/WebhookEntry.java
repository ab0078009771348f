package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.Webhook;

/// A webhook. Its secret is in no answer but the one that makes it.
///
/// @param address without what may let in
/// @param kinds what it wants to hear of
/// @param failures how often it failed in a row; 0 while all is well
/// @param failingSince absent while all is well
/// @param stopped why the server switched it off; absent when it did not
public record WebhookEntry(
        int id,
        String name,
        String address,
        List<String> kinds,
        boolean enabled,
        int failures,
        Optional<Instant> failingSince,
        Optional<String> stopped) {
    static final List<String> ALL = EventKind.choices().stream().map(EventKind::text).toList();

    public WebhookEntry {
        kinds = List.copyOf(kinds);
    }

    static WebhookEntry of(Webhook webhook) {
        return new WebhookEntry(
                webhook.id().value(),
                webhook.settings().name(),
                webhook.settings().address().shown(),
                webhook.settings().kinds().stream().sorted().map(EventKind::text).toList(),
                webhook.settings().enabled(),
                webhook.failing().count(),
                webhook.failing().since(),
                Optional.of(webhook.stopped()).filter(reason -> !reason.isEmpty()));
    }
}
