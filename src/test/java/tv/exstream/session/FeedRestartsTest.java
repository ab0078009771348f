package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A channel that fails, in simulated time.
@Timeout(60)
class FeedRestartsTest {
    private final Studio studio = new Studio();

    @AfterEach
    void theStreamIsClean() {
        studio.close();
        assertThat(studio.checker.complaints()).isEmpty();
        assertThat(studio.screen.holes()).isZero();
    }

    @Test
    @DisplayName(
            "STR-52, STR-56, SS-12, STR-14: something unexpected is bridged, and tried again after 0.5 s and then after 30 s")
    void somethingUnexpectedIsBridgedAndTriedAgain() {
        studio.air(studio.prepared("alien", minutes(2)), Duration.ZERO);
        failFrom(500, 2);

        studio.run(seconds(40));
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(35))).isEqualTo("slate");
        assertThat(studio.log.snapshot().pausing()).isTrue();
        studio.run(seconds(20));

        assertThat(studio.screen.at(Studio.NOON.plusSeconds(55))).isEqualTo("alien:1375");
        assertThat(studio.log.snapshot().restarts()).isEqualTo(2);
        assertThat(studio.log.snapshot().lastError()).contains("a bug");
        assertThat(studio.log.snapshot().pausing()).isFalse();
        assertThat(refused()).containsEntry(Refusal.COOL_DOWN, 1L);
        assertThat(studio.waits.longest()).isLessThan(Duration.ofMillis(2_700));
    }

    @Test
    @DisplayName(
            "STR-50, SS-14: who watches a channel whose breaker is open sees technical difficulties and stays connected; the one trial that works ends them")
    void whoWatchesAChannelWhoseBreakerIsOpenStaysConnected() {
        studio.air(studio.prepared("alien", minutes(8)), Duration.ZERO);
        failFrom(500, 5);

        studio.run(seconds(150));
        assertThat(studio.restarts.snapshot(studio.channel.id()).breaker()).isEqualTo("OPEN");
        studio.run(seconds(70));
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(218))).isEqualTo("slate");
        studio.run(seconds(30));

        assertThat(studio.screen.at(Studio.NOON.plusSeconds(245))).isEqualTo("alien:" + 245 * 25);
        assertThat(studio.screen.story()).hasSize(3);
        assertThat(studio.restarts.snapshot(studio.channel.id()).breaker()).isEqualTo("CLOSED");
        assertThat(refused()).containsEntry(Refusal.BREAKER_OPEN, 1L);
        assertThat(studio.waits.longest()).isLessThan(Duration.ofMillis(2_700));
    }

    @Test
    @DisplayName("STR-50: a trial that fails is followed by another pause")
    void aTrialThatFailsIsFollowedByAnotherPause() {
        studio.air(studio.prepared("alien", minutes(10)), Duration.ZERO);
        failFrom(500, 6);

        studio.run(seconds(300));
        assertThat(studio.restarts.snapshot(studio.channel.id()).breaker()).isEqualTo("OPEN");
        studio.run(seconds(110));

        assertThat(studio.screen.at(Studio.NOON.plusSeconds(405))).isEqualTo("alien:" + 405 * 25);
        assertThat(studio.log.snapshot().restarts()).isEqualTo(6);
    }

    @Test
    void aChannelThatPausesStillDoesWhenSomebodyElseComes() {
        studio.air(studio.prepared("alien", minutes(5)), Duration.ZERO);
        for (int failure = 0; failure < 5; failure++) {
            studio.restarts.failed(studio.channel.id());
        }

        studio.run(seconds(130));

        assertThat(studio.screen.at(Studio.NOON.plusSeconds(118))).isEqualTo("slate");
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(125))).isEqualTo("alien:" + 125 * 25);
    }

    @Test
    @DisplayName("STR-53: a channel that is to begin again reads its timeline anew without a break")
    void aChannelThatIsToBeginAgainHasNoBreak() {
        studio.air(studio.prepared("alien", seconds(20)), Duration.ZERO);
        studio.run(seconds(5));
        studio.air(studio.prepared("brazil", seconds(20)), seconds(20));

        studio.feed().beginAgain();
        studio.run(seconds(30));

        assertThat(studio.screen.story()).startsWith("alien:0..499").hasSize(2);
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(21))).isEqualTo("brazil:25");
        assertThat(studio.log.snapshot().restarts()).isEqualTo(1);
        assertThat(studio.waits.longest()).isLessThan(Duration.ofMillis(130));
    }

    /// From this frame on reading fails so often with something that nobody expects.
    private void failFrom(long frame, int times) {
        var failures = new AtomicInteger();
        studio.stock.onRead(
                chunk -> {
                    if (chunk.startFrame() >= frame && failures.incrementAndGet() <= times) {
                        throw new IllegalStateException("a bug");
                    }
                });
    }

    private Map<Refusal, Long> refused() {
        return studio.restarts.snapshot(studio.channel.id()).refused();
    }
}
