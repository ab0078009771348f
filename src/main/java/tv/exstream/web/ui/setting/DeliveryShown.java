package tv.exstream.web.ui.setting;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.web.api.DeliveryEntry;

/// Something that was told to a webhook or is to be told, as its page shows it.
///
/// @param key of its kind, as in the message `webhooks.kind.KEY`
/// @param word of its state, as in the message `webhooks.delivery.WORD`
/// @param state `good`, `busy`, `warn` while it is tried again, `bad`
/// @param status of HTTP as text; empty when nobody answered, or nobody was asked yet
/// @param answer the beginning of it, or why there was none; may be empty
public record DeliveryShown(
        int id,
        String kind,
        String key,
        Instant at,
        String word,
        String state,
        int tries,
        Optional<Instant> next,
        String status,
        long millis,
        String answer) {
    static DeliveryShown of(DeliveryEntry entry) {
        String word = word(entry);
        return new DeliveryShown(
                entry.id(),
                entry.kind(),
                WebhookShown.key(entry.kind()),
                entry.at(),
                word,
                state(word),
                entry.tries(),
                entry.next(),
                entry.status().filter(code -> code > 0).map(String::valueOf).orElse(""),
                entry.millis().orElse(0L),
                entry.answer().orElse(""));
    }

    private static String word(DeliveryEntry entry) {
        return switch (entry.state()) {
            case WAITING -> entry.tries() == 0 ? "waiting" : "again";
            case DELIVERED -> "delivered";
            case GIVEN_UP -> "given-up";
        };
    }

    private static String state(String word) {
        return switch (word) {
            case "waiting" -> "busy";
            case "again" -> "warn";
            case "delivered" -> "good";
            default -> "bad";
        };
    }

    /// Whether there is more to see than fits a line.
    public boolean hasAnswer() {
        return !answer.isBlank();
    }
}
