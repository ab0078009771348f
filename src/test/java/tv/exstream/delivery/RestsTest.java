package tv.exstream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.webhook.WebhookId;

class RestsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final WebhookId ONE = new WebhookId(1);

    private final Rests rests = new Rests();

    @Test
    void aWebhookRestsUntilWhatFailedIsTriedAgain() {
        rests.begin(ONE, NOON, Duration.ofSeconds(5), Optional.empty());

        assertThat(rests.isResting(ONE, NOON.plusSeconds(4))).isTrue();
        assertThat(rests.isResting(ONE, NOON.plusSeconds(5))).isFalse();
        assertThat(rests.isResting(new WebhookId(2), NOON)).isFalse();
    }

    @Test
    void whatIsNewWaitsNoHalfDayForWhatIsOld() {
        rests.begin(ONE, NOON, Duration.ofHours(12), Optional.empty());

        assertThat(rests.isResting(ONE, NOON.plusSeconds(599))).isTrue();
        assertThat(rests.isResting(ONE, NOON.plusSeconds(600))).isFalse();
    }

    @Test
    void whoWantsALongRestHasIt() {
        Duration hour = Duration.ofHours(1);
        rests.begin(ONE, NOON, hour, Optional.of(hour));

        assertThat(rests.isResting(ONE, NOON.plusSeconds(3_599))).isTrue();
    }

    @Test
    void aRestEndsWithWhatArrives() {
        rests.begin(ONE, NOON, Duration.ofSeconds(5), Optional.empty());
        rests.end(ONE);

        assertThat(rests.isResting(ONE, NOON)).isFalse();
    }
}
