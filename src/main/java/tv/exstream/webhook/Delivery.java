package tv.exstream.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/// That something is to be told to a webhook, or was. Immutable.
///
/// @param due not before then, while it waits
/// @param tries how often it was tried
/// @param last the last try; empty when there was none
public record Delivery(
        DeliveryId id,
        WebhookId webhook,
        Event event,
        State state,
        Instant due,
        int tries,
        Optional<Try> last) {
    /// How far it is.
    public enum State {
        WAITING,
        DELIVERED,
        /// It was tried as often as it is, or there was no room for it.
        GIVEN_UP
    }

    public Delivery {
        due = due.truncatedTo(ChronoUnit.MILLIS);
    }

    /// What came of telling it once.
    ///
    /// @param at in whole milliseconds
    /// @param status of HTTP; 0 when nobody answered
    /// @param took in whole milliseconds
    /// @param answer the beginning of what came back, or why nothing did
    public record Try(Instant at, int status, Duration took, String answer) {
        /// One KiB says what is wrong, and is not what programs are for.
        public static final int MOST_ANSWER_CHARS = 1_024;

        /// What of a text no database gives back.
        private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\x{D800}-\\x{DFFF}]");

        private static final int FIRST_SUCCESS = 200;
        private static final int FIRST_REDIRECT = 300;
        private static final int GONE = 410;

        public Try {
            at = at.truncatedTo(ChronoUnit.MILLIS);
            took = took.truncatedTo(ChronoUnit.MILLIS);
            String some = answer.substring(0, Math.min(answer.length(), MOST_ANSWER_CHARS));
            answer = UNSTORABLE.matcher(some).replaceAll("\uFFFD");
        }

        /// Whether the receiver has it.
        public boolean arrived() {
            return status >= FIRST_SUCCESS && status < FIRST_REDIRECT;
        }

        /// Whether the receiver wants nothing any more.
        public boolean isGone() {
            return status == GONE;
        }
    }

    /// After it was tried once more.
    ///
    /// @param next how long until the following try; empty when it was the last one
    public Delivery tried(Try now, Optional<Duration> next) {
        State then =
                now.arrived() ? State.DELIVERED : next.isEmpty() ? State.GIVEN_UP : State.WAITING;
        Instant later = next.map(now.at()::plus).orElse(due);
        return new Delivery(id, webhook, event, then, later, tries + 1, Optional.of(now));
    }
}
