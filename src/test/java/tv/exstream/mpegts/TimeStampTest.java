package tv.exstream.mpegts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeStampTest {
    @Test
    void wrapsAfterTwentySixAndAHalfHours() {
        Duration day = Duration.ofSeconds(TimeStamp.MODULUS / TimeStamp.TICKS_PER_SECOND);

        assertThat(day).isEqualTo(Duration.parse("PT26H30M43S"));
        assertThat(TimeStamp.wrap(TimeStamp.MODULUS + 5)).isEqualTo(5);
        assertThat(TimeStamp.wrap(-1)).isEqualTo(TimeStamp.MODULUS - 1);
    }

    @Test
    void aDifferenceIsSignedAcrossTheWrap() {
        assertThat(TimeStamp.difference(10, TimeStamp.MODULUS - 10)).isEqualTo(20);
        assertThat(TimeStamp.difference(TimeStamp.MODULUS - 10, 10)).isEqualTo(-20);
        assertThat(TimeStamp.difference(TimeStamp.MODULUS / 2, 0))
                .isEqualTo(-TimeStamp.MODULUS / 2);
    }

    @Test
    void unwrappingFollowsAStreamOverManyWraps() {
        long ticks = -3;
        for (int step = 0; step < 100; step++) {
            long next = ticks + TimeStamp.MODULUS / 3;

            assertThat(TimeStamp.unwrap(TimeStamp.wrap(next), ticks)).isEqualTo(next);
            ticks = next;
        }
    }

    @Test
    void whatIsWrittenIsRead() {
        var random = new Random(1);
        byte[] bytes = new byte[TimeStamp.SIZE];
        for (int round = 0; round < 10_000; round++) {
            long ticks = TimeStamp.wrap(random.nextLong());

            TimeStamp.write(bytes, 0, 3, ticks);

            assertThat(TimeStamp.read(bytes, 0)).isEqualTo(ticks);
            assertThat(bytes[0] >> 4).isEqualTo(3);
            assertThat(bytes[0] & bytes[2] & bytes[4] & 1).as("marker bits").isEqualTo(1);
        }
    }

    @Test
    void shiftingKeepsThePrefix() {
        byte[] bytes = new byte[TimeStamp.SIZE];
        TimeStamp.write(bytes, 0, 1, TimeStamp.MODULUS - 1);

        TimeStamp.shift(bytes, 0, 2);

        assertThat(TimeStamp.read(bytes, 0)).isEqualTo(1);
        assertThat(bytes[0] >> 4).isEqualTo(1);
    }
}
