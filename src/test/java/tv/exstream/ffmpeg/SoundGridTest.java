package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tv.exstream.media.AudioFormat;
import tv.exstream.time.FrameRate;

class SoundGridTest {
    @Test
    void atTheStartOfAnItemTheGridStartsToo() {
        SoundGrid grid = new SoundGrid(format(48_000), Duration.ZERO);

        assertThat(grid.frameStartAtOrAfter(Duration.ZERO)).isZero();
        assertThat(grid.frameStartAtOrAfter(Duration.ofNanos(1_000_000))).isEqualTo(1_024);
        assertThat(grid.frameStartAtOrAfter(Duration.ofMillis(-1))).isZero();
    }

    @Test
    void everyRunPlacesFramesOnTheSameGrid() {
        for (int sampleRate : new int[] {44_100, 48_000}) {
            for (long frame = 1; frame < 100_000; frame += 37) {
                Duration zero = FrameRate.NTSC_30.timeOf(frame);
                long zeroSample = Math.round(zero.toNanos() / 1_000 * sampleRate / 1e6);

                long start = new SoundGrid(format(sampleRate), zero).frameStartAtOrAfter(zero);

                assertThat(start).isBetween(0L, 1_023L);
                assertThat(Math.floorMod(start + zeroSample, 1_024L))
                        .as("frame %d", frame)
                        .isZero();
            }
        }
    }

    @Test
    void enoughIsAFrameMoreThanTheLastThatIsHeard() {
        SoundGrid grid = new SoundGrid(format(48_000), Duration.ofSeconds(1));

        assertThat(grid.enoughUntil(Duration.ofSeconds(2)))
                .isBetween(48_000L + 2_048, 48_000L + 3_072);
    }

    private static AudioFormat format(int sampleRate) {
        return new AudioFormat(sampleRate, 2, 192);
    }
}
