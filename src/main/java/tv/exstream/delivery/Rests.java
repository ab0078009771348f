package tv.exstream.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tv.exstream.webhook.WebhookId;

/// Which webhooks are not asked for a while, because the last thing did not arrive there. Thread-safe.
final class Rests {
    /// Unless the receiver wants it longer: who is there again hears of what is new soon, however long the oldest thing may wait. Arbitrary.
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final ConcurrentMap<WebhookId, Instant> ends = new ConcurrentHashMap<>();

    /// @param pause until what did not arrive is tried again
    /// @param wanted how long the receiver wants not to be asked
    void begin(WebhookId webhook, Instant now, Duration pause, Optional<Duration> wanted) {
        boolean isOurs = wanted.isEmpty() && pause.compareTo(LONGEST) > 0;
        ends.put(webhook, now.plus(isOurs ? LONGEST : pause));
    }

    void end(WebhookId webhook) {
        ends.remove(webhook);
    }

    boolean isResting(WebhookId webhook, Instant now) {
        return ends.getOrDefault(webhook, Instant.MIN).isAfter(now);
    }
}
