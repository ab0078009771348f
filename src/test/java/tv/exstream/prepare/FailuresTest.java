package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Urgency;

class FailuresTest {
    private static final RenditionKey KEY = key(1);

    private final Failures failures = new Failures();
    private long now = Long.MAX_VALUE - Duration.ofMinutes(3).toNanos();

    @Test
    void whatNeverFailedIsNotPausing() {
        assertThat(failures.isPausing(KEY, Urgency.VIEWER, now)).isFalse();
        assertThat(failures.reason(KEY, now)).isEmpty();
    }

    @Test
    void viewersWaitTwiceAsLongEachTimeUpToHalfAMinute() {
        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30, 30}) {
            failures.add(KEY, "why", now);

            pass(Duration.ofSeconds(seconds));
            assertThat(failures.isPausing(KEY, Urgency.VIEWER, now)).isTrue();
            pass(Duration.ofNanos(1));
            assertThat(failures.isPausing(KEY, Urgency.VIEWER, now)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(FailureCause.class)
    @DisplayName(
            "F20, STR-76: what fails for a reason that lasts is tried three times in a hurry and then once a minute, whoever waits")
    void whatCannotSucceedIsNotTriedForEver(FailureCause cause) {
        for (int seconds : new int[] {1, 2}) {
            failures.add(KEY, cause.reason(), now);
            pass(Duration.ofSeconds(seconds).plusNanos(1));
            assertThat(failures.isPausing(KEY, Urgency.VIEWER, now)).isFalse();
        }

        failures.add(KEY, cause.reason(), now);

        pass(Failures.HOPELESS_PAUSE.minusNanos(1));
        assertThat(failures.isPausing(KEY, Urgency.VIEWER, now)).isEqualTo(cause.isLasting());
        pass(Duration.ofNanos(2));
        assertThat(failures.isPausing(KEY, Urgency.VIEWER, now)).isFalse();
    }

    @Test
    void nobodyElseIsInAHurry() {
        failures.add(KEY, "why", now);

        pass(Failures.UNHURRIED_PAUSE);
        assertThat(failures.isPausing(KEY, Urgency.SOON, now)).isTrue();
        assertThat(failures.isPausing(KEY, Urgency.BACKGROUND, now)).isTrue();
        pass(Duration.ofNanos(1));
        assertThat(failures.isPausing(KEY, Urgency.SOON, now)).isFalse();
    }

    @Test
    @DisplayName("F07: what had no connection is tried again soon, whoever waits")
    void whatHadNoConnectionIsTriedAgainSoon() {
        for (int seconds : new int[] {5, 10, 20, 40, 60, 60}) {
            failures.add(KEY, FailureCause.CONNECTIONS_IN_USE.reason(), now);

            pass(Failures.CROWDED_PAUSE.plusNanos(1));
            assertThat(failures.isPausing(KEY, Urgency.VIEWER, now)).isFalse();
            pass(Duration.ofSeconds(seconds).minus(Failures.CROWDED_PAUSE));
            assertThat(failures.isPausing(KEY, Urgency.SOON, now)).isFalse();
        }
    }

    @Test
    void theLatestReasonIsTold() {
        failures.add(KEY, "the disk is full", now);
        failures.add(KEY, "the file is not there", now);

        assertThat(failures.reason(KEY, now)).contains("the file is not there");
        assertThat(failures.reason(key(2), now)).isEmpty();
    }

    @Test
    void anOldFailureSaysNothing() {
        for (int times = 0; times < 5; times++) {
            failures.add(KEY, "why", now);
        }
        pass(Failures.FORGOTTEN.plusNanos(1));
        assertThat(failures.reason(KEY, now)).isEmpty();

        failures.add(KEY, "why", now);

        pass(Failures.SHORTEST_PAUSE.plusNanos(1));
        assertThat(failures.isPausing(KEY, Urgency.VIEWER, now)).isFalse();
    }

    @Test
    void aClearedFailureNeverWas() {
        failures.add(KEY, "why", now);
        failures.clear(KEY);

        assertThat(failures.isPausing(KEY, Urgency.SOON, now)).isFalse();
        assertThat(failures.reason(KEY, now)).isEmpty();
    }

    @Test
    void tenThousandAreKept() {
        for (int n = 0; n <= 10_000; n++) {
            failures.add(key(n), "why", now);
        }

        assertThat(failures.reason(key(9_999), now)).isPresent();
        assertThat(failures.reason(key(10_000), now)).isEmpty();
        failures.add(key(5), "another reason", now);
        assertThat(failures.reason(key(5), now)).contains("another reason");
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private static RenditionKey key(int number) {
        return new RenditionKey("%032x".formatted(number));
    }
}
