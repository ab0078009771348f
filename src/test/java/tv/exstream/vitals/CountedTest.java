package tv.exstream.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tv.exstream.measure.Measure;

class CountedTest {
    private static final Duration TEN = Duration.ofSeconds(10);

    @Test
    void countsBecomeRates() {
        Map<Measure, Double> rates = counted(3, 11, 50, 500).since(counted(1, 2, 10, 100), TEN, 2);

        assertThat(rates)
                .containsEntry(Measure.SERVER_CPU, 0.1)
                .containsEntry(Measure.CHILDREN_CPU, 0.35)
                .containsEntry(Measure.MACHINE_CPU, 0.4)
                .containsEntry(Measure.SENT, 40.0);
    }

    @Test
    void aCounterThatBeganAnewSaysNothing() {
        assertThat(counted(3, 3, 50, 100).since(counted(1, 1, 10, 500), TEN, 2))
                .doesNotContainKeys(Measure.SENT, Measure.RECEIVED);
    }

    @Test
    void aShareIsNeverMoreThanAll() {
        assertThat(counted(30, 30, 50, 0).since(counted(0, 0, 10, 0), TEN, 2))
                .containsEntry(Measure.SERVER_CPU, 1.0)
                .containsEntry(Measure.CHILDREN_CPU, 0.0);
    }

    @Test
    void whatNobodyTellsIsLeftOut() {
        var nothing =
                new Counted(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty());

        assertThat(nothing.since(nothing, TEN, 2)).isEmpty();
        assertThat(counted(1, 1, 1, 1).since(nothing, TEN, 2)).isEmpty();
    }

    private static Counted counted(int server, int all, long busy, long sent) {
        return new Counted(
                Optional.of(Duration.ofSeconds(server)),
                Optional.of(Duration.ofSeconds(all)),
                Optional.of(new Counted.Busy(busy, busy + busy * 3 / 2)),
                OptionalLong.of(sent),
                OptionalLong.of(sent));
    }
}
