package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.config.Config;

class RestartsTest {
    private static final ChannelId NEWS = new ChannelId(5);

    private final SimulatedTicker ticker = new SimulatedTicker(Instant.EPOCH);
    private final Restarts restarts = new Restarts(() -> Limits.RESTARTS, ticker);

    @Test
    @DisplayName("STR-52: a channel begins again at once, and a second time after 30 s")
    void aChannelCoolsDown() {
        assertThat(restarts.request(NEWS)).isEqualTo(new Verdict.Granted());

        ticker.advance(Duration.ofSeconds(20));
        assertThat(restarts.request(NEWS)).isEqualTo(refused(Refusal.COOL_DOWN, 10));
        ticker.advance(Duration.ofSeconds(10));

        assertThat(restarts.request(NEWS)).isEqualTo(new Verdict.Granted());
    }

    @Test
    @DisplayName(
            "F20, STR-51, SS-14: the eleventh restart within 60 s is refused, whichever channel"
                    + " asks")
    void theEleventhRestartWithinAMinuteIsRefused() {
        for (int channel = 1; channel <= 10; channel++) {
            assertThat(restarts.request(new ChannelId(channel))).isEqualTo(new Verdict.Granted());
            ticker.advance(Duration.ofSeconds(1));
        }

        assertThat(restarts.request(new ChannelId(11))).isEqualTo(refused(Refusal.THROTTLED, 50));
        ticker.advance(Duration.ofSeconds(50));
        assertThat(restarts.request(new ChannelId(11))).isEqualTo(new Verdict.Granted());
        assertThat(restarts.request(new ChannelId(12))).isEqualTo(refused(Refusal.THROTTLED, 1));
    }

    @Test
    @DisplayName("STR-50, STR-53: who asks while the breaker is open is told for how long")
    void whoAsksWhileTheBreakerIsOpenIsToldForHowLong() {
        for (int failure = 0; failure < 5; failure++) {
            restarts.failed(NEWS);
        }
        ticker.advance(Duration.ofSeconds(30));

        assertThat(restarts.isPausing(NEWS)).isTrue();
        assertThat(restarts.pausing()).isEqualTo(1);
        assertThat(restarts.request(NEWS)).isEqualTo(refused(Refusal.BREAKER_OPEN, 90));
        assertThat(restarts.request(new ChannelId(6))).isEqualTo(new Verdict.Granted());
    }

    @Test
    @DisplayName("STR-50: the trial that works lets everything through again")
    void theTrialThatWorksLetsEverythingThroughAgain() {
        for (int failure = 0; failure < 5; failure++) {
            restarts.failed(NEWS);
        }
        ticker.advance(Duration.ofSeconds(120));

        assertThat(restarts.request(NEWS)).isEqualTo(new Verdict.Granted());
        assertThat(restarts.request(NEWS)).isEqualTo(refused(Refusal.BREAKER_OPEN, 120));
        restarts.succeeded(NEWS);

        assertThat(restarts.isPausing(NEWS)).isFalse();
        assertThat(restarts.snapshot(NEWS).failures()).isZero();
    }

    @Test
    void refusalsAreCountedForTheChannelAndForAll() {
        restarts.request(NEWS);
        restarts.request(NEWS);
        restarts.request(NEWS);

        assertThat(restarts.snapshot(NEWS).refused()).containsEntry(Refusal.COOL_DOWN, 2L);
        assertThat(restarts.snapshot(new ChannelId(6)).refused().values()).containsOnly(0L);
        assertThat(restarts.refusals())
                .containsEntry(Refusal.COOL_DOWN, 2L)
                .containsEntry(Refusal.THROTTLED, 0L);
    }

    @Test
    void whatWasRefusedDoesNotCountAsARestart() {
        restarts.request(NEWS);
        for (int again = 0; again < 50; again++) {
            restarts.request(NEWS);
        }

        assertThat(restarts.request(new ChannelId(6))).isEqualTo(new Verdict.Granted());
    }

    @Test
    void aRemovedChannelIsForgotten() {
        restarts.request(NEWS);
        restarts.forget(NEWS);

        assertThat(restarts.request(NEWS)).isEqualTo(new Verdict.Granted());
    }

    @Test
    void theLimitsAreThoseOfTheConfiguration() {
        Duration second = Duration.ofSeconds(1);
        var strict =
                new Restarts(
                        () -> new Config.Restarts(1, second, second, 1, second, second), ticker);
        strict.failed(NEWS);

        assertThat(strict.request(NEWS)).isEqualTo(refused(Refusal.BREAKER_OPEN, 1));
    }

    private static Verdict refused(Refusal reason, long seconds) {
        return new Verdict.Refused(reason, Duration.ofSeconds(seconds));
    }
}
