package tv.exstream.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.webhook.Event;
import tv.exstream.webhook.WebhookSecret;

/// An event as it is sent: the same body each time, signed anew. Immutable.
///
/// Source: Standard Webhooks 1.0, for the headers.
record Message(Event event) {
    /// As long may a receiver take for all of its answer.
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /// What receivers read.
    ///
    /// @param id the same each time, so that what comes twice is known
    private record Body(String id, String kind, String time, JsonNode data) {}

    Question to(URI address, WebhookSecret secret, Instant now) {
        String body = body();
        return Question.get(Place.ofPerson(address), PATIENCE)
                .with("webhook-id", event.id())
                .with("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .with("webhook-signature", secret.signature(event.id(), now, body))
                .posting("application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    String body() {
        JsonMapper mapper = JsonMapper.shared();
        return mapper.writeValueAsString(
                new Body(
                        event.id(),
                        event.kind().text(),
                        event.at().toString(),
                        mapper.readTree(event.said())));
    }
}
