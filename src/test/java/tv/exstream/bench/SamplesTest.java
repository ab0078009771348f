package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private final Samples samples = new Samples();

    @Test
    void aPercentileIsAValueThatOccurred() {
        IntStream.of(15, 20, 35, 40, 50).forEach(samples::add);

        assertThat(samples.percentile(5)).isEqualTo(15);
        assertThat(samples.percentile(30)).isEqualTo(20);
        assertThat(samples.percentile(40)).isEqualTo(20);
        assertThat(samples.percentile(50)).isEqualTo(35);
        assertThat(samples.percentile(100)).isEqualTo(50);
    }

    @Test
    void of100ValuesThe95thIsThe95thPercentile() {
        IntStream.rangeClosed(1, 100).map(n -> 101 - n).forEach(samples::add);

        assertThat(samples.percentile(95)).isEqualTo(95);
        assertThat(samples.largest()).isEqualTo(100);
    }

    @Test
    void ofFewValuesTheLargestCounts() {
        IntStream.rangeClosed(1, 10).forEach(samples::add);

        assertThat(samples.percentile(95)).isEqualTo(10);
    }

    @Test
    void nothingHasNoPercentile() {
        assertThatThrownBy(() -> samples.percentile(95)).hasMessage("percentile 95.0 of 0 values");
    }
}
