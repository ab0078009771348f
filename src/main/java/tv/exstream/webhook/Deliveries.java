package tv.exstream.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What is to be told, and what became of it. Thread-safe.
public interface Deliveries {
    /// As many may wait for one webhook; what comes then is given up at once. A busy server tells a hundred things in an hour.
    int MOST_WAITING = 1_000;

    /// Some of them, the newest first.
    ///
    /// @param next the id of the entry that follows; empty when none does
    record Page(List<Delivery> entries, OptionalInt next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /// Which of them are wanted; each may be left out.
    record Filter(Optional<Delivery.State> state, Optional<EventKind> kind) {
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty());
    }

    /// Something is to be told, from the moment when it happened.
    ///
    /// @throws tv.exstream.problem.ProblemException WEBHOOK_NOT_FOUND
    Delivery add(WebhookId webhook, Event event);

    /// The enabled webhooks for which something is due.
    List<WebhookId> awaited(Instant now);

    /// What is due for one: trials, for which somebody waits, then the oldest first.
    List<Delivery> due(WebhookId webhook, Instant now, int most);

    Optional<Delivery> find(DeliveryId id);

    /// Keeps how far one is; what is gone stays so.
    void keep(Delivery delivery);

    /// @param cursor the id of the first entry; empty to begin with the newest
    Page page(WebhookId webhook, Filter wanted, OptionalInt cursor, int most);

    /// Forgets what happened before an instant, and the oldest of what does not wait where there are more. Answers how many.
    int cut(Instant before, int most);
}
