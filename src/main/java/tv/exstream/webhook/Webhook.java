package tv.exstream.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An address that is told what happens. Immutable.
///
/// @param failing how it fails; [Failing#NONE] while it does not
/// @param stopped why the server switched it off, for a person; empty when it did not
public record Webhook(WebhookId id, WebhookSettings settings, Failing failing, String stopped) {
    /// More than anybody has programs; arbitrary.
    public static final int MOST = 50;

    /// As many failures in a row, over at least [#PATIENCE], and nobody is told any more.
    static final int MOST_FAILURES = 12;

    /// Longer than a night and a day in which a receiver is repaired. Arbitrary.
    static final Duration PATIENCE = Duration.ofDays(1);

    /// Tries that failed one after another.
    ///
    /// @param count 0 while all is well
    /// @param since the first of them; empty while all is well
    public record Failing(int count, Optional<Instant> since) {
        public static final Failing NONE = new Failing(0, Optional.empty());

        public Failing {
            if (count < 0 || (count == 0) == since.isPresent()) {
                throw new IllegalArgumentException(
                        "failures must have a beginning, and none has none: %d since %s"
                                .formatted(count, since));
            }
        }

        Failing onceMore(Instant now) {
            return new Failing(count + 1, Optional.of(since.orElse(now)));
        }
    }

    /// As a person says it should be. Switched on again it has failed nothing yet.
    public Webhook with(WebhookSettings wanted) {
        return wanted.enabled()
                ? new Webhook(id, wanted, settings.enabled() ? failing : Failing.NONE, "")
                : new Webhook(id, wanted, failing, stopped);
    }

    /// After something arrived.
    public Webhook succeeded() {
        return new Webhook(id, settings, Failing.NONE, stopped);
    }

    /// After something did not arrive. It is switched off when that has happened too often for too long.
    public Webhook failed(Instant now) {
        Failing more = failing.onceMore(now);
        boolean lasts =
                more.since().filter(since -> !since.plus(PATIENCE).isAfter(now)).isPresent();
        if (more.count() >= MOST_FAILURES && lasts && settings.enabled()) {
            return new Webhook(
                    id,
                    settings.enabled(false),
                    more,
                    "it did not take anything %d times in a row".formatted(more.count()));
        }
        return new Webhook(id, settings, more, stopped);
    }

    /// After it answered that it is there no more.
    public Webhook gone() {
        return new Webhook(
                id, settings.enabled(false), failing, "it answered that it is gone (410)");
    }
}
