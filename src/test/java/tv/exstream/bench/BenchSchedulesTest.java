package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.schedule.Schedule;

class BenchSchedulesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void whatAnExampleNamesIsThere(int kind) {
        Schedule schedule = BenchSchedules.of(kind);

        assertThat(schedule.program(ZoneOffset.UTC).selections())
                .allSatisfy(
                        selection ->
                                assertThat(BenchSchedules.content().in(selection).items())
                                        .isNotEmpty());
    }
}
