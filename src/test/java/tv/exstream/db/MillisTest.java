package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MillisTest {
    @Test
    void whatIsStoredIsNeverRounded() {
        assertThat(Millis.exact(Instant.ofEpochMilli(-3))).isEqualTo(-3);
        assertThatThrownBy(() -> Millis.exact(Instant.ofEpochSecond(0, 1)))
                .hasMessage(
                        "instant must be in whole milliseconds: 1970-01-01T00:00:00.000000001Z");
        assertThatThrownBy(() -> Millis.exact(Duration.ofNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsAskedIsRoundedToBothSides() {
        Instant between = Instant.ofEpochSecond(-1, 500_000);

        assertThat(Millis.floor(between)).isEqualTo(-1_000);
        assertThat(Millis.ceiling(between)).isEqualTo(-999);
        assertThat(Millis.ceiling(Instant.EPOCH)).isZero();
    }

    @Test
    void allOfTimeCanBeAskedFor() {
        assertThat(Millis.floor(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
        assertThat(Millis.ceiling(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
    }
}
