package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SplicerBenchTest {
    @Test
    void bytesAreCountedPerSecondOfTheGivenClock() {
        var clock = new AtomicLong();
        var bench = new SplicerBench(() -> clock.getAndAdd(500_000_000));

        double perSecond = bench.bytesPerSecond(Duration.ofSeconds(1));

        // Two chunks of a little more than a megabyte in one second.
        assertThat(perSecond).isBetween(2e6, 4e6);
    }
}
