package tv.exstream.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.problem.RedactedAddress;
import tv.exstream.webhook.Delivery;
import tv.exstream.webhook.Event;
import tv.exstream.webhook.Webhook;
import tv.exstream.webhook.WebhookSecret;

/// Tells a webhook something once. Thread-safe.
///
/// @param outbound which keeps to its border; how often a receiver is asked is decided here
record Post(Outbound outbound, InstantSource clock, LongSupplier nanoTime) {
    private static final int MOST_ANSWER_BYTES = 1_024;

    /// What came of it.
    ///
    /// @param rest how long the receiver wants not to be asked
    record Reply(Delivery.Try seen, Optional<Duration> rest) {}

    Reply tell(Webhook webhook, WebhookSecret secret, Event event) throws InterruptedException {
        Instant now = clock.instant();
        long begun = nanoTime.getAsLong();
        try {
            Found<byte[]> found =
                    outbound.send(
                            new Message(event).to(webhook.settings().address().uri(), secret, now),
                            MOST_ANSWER_BYTES);
            String answer = new String(found.body(), StandardCharsets.UTF_8);
            return new Reply(
                    new Delivery.Try(now, found.status(), since(begun), answer), rest(found));
        } catch (OutboundException e) {
            return silence(now, begun, e.failure().reason());
        } catch (IOException e) {
            return silence(now, begun, RedactedAddress.in(String.valueOf(e.getMessage())));
        }
    }

    /// Nothing can be told.
    Reply silence(String reason) {
        return silence(clock.instant(), nanoTime.getAsLong(), reason);
    }

    private Reply silence(Instant now, long begun, String reason) {
        return new Reply(new Delivery.Try(now, 0, since(begun), reason), Optional.empty());
    }

    private Duration since(long begun) {
        return Duration.ofNanos(nanoTime.getAsLong() - begun);
    }

    private static Optional<Duration> rest(Found<byte[]> found) {
        return found.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Long::valueOf)
                .map(Duration::ofSeconds);
    }
}
