package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BlackStreakTest {
    private final BlackStreak streak = new BlackStreak(Duration.ofSeconds(10));

    @Test
    @DisplayName("F04: a picture that is black for too long is a fault")
    void blackForTooLongIsAFault() {
        for (int n = 0; n < 250; n++) {
            assertThat(streak.at(n / 25.0)).as("frame %d", n).isEmpty();
        }

        assertThat(streak.at(10))
                .contains(new Fault.Blank(Fault.Picture.BLACK, Duration.ofSeconds(10)));
    }

    @Test
    void aPictureInBetweenBeginsAnew() {
        for (int n = 0; n < 1_000; n++) {
            if (n % 200 > 10) {
                assertThat(streak.at(n / 25.0)).as("frame %d", n).isEmpty();
            }
        }
    }

    @Test
    void timeThatBeginsAnewDoesAsWell() {
        assertThat(streak.at(100)).isEmpty();
        assertThat(streak.at(1)).isEmpty();
        assertThat(streak.at(1.04)).isEmpty();
    }
}
