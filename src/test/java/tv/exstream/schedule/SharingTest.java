package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharingTest {
    @ParameterizedTest
    @CsvSource({
        "0 0 0, 17, 5 5 7",
        "0 0 0, 22, 10 5 7",
        "3 3, 10, 8 8",
        "8 2 4, 23, 13 12 12",
        "4, 13, 17",
        "8 2 4, 0, 8 2 4",
    })
    @DisplayName(
            "FD-1, FD-2, FD-3, FD-4, FD-5, FD-6: whole units go to the smallest pads first, the rest to the last one")
    void wholeUnitsGoToTheSmallestPadsFirst(String pads, int rest, String shared) {
        assertThat(Sharing.inUnits(all(pads), minutes(5), minutes(rest))).isEqualTo(all(shared));
    }

    @Test
    @DisplayName("FD-7: nothing is lost and nothing is made up")
    void nothingIsLostAndNothingIsMadeUp() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            List<Duration> pads = new ArrayList<>();
            for (int pad = 0; pad <= random.nextInt(20); pad++) {
                pads.add(Duration.ofMillis(random.nextInt(1_000_000)));
            }
            Duration unit = minutes(1 + random.nextInt(30));
            Duration rest = Duration.ofMillis(random.nextInt(20_000_000));

            for (List<Duration> shared :
                    List.of(Sharing.inUnits(pads, unit, rest), Sharing.evenly(pads, rest))) {
                assertThat(sum(shared)).isEqualTo(sum(pads).plus(rest));
                for (int pad = 0; pad < pads.size(); pad++) {
                    assertThat(shared.get(pad)).isGreaterThanOrEqualTo(pads.get(pad));
                }
            }
        }
    }

    @Test
    void sharesWithoutMarksAreEvenToTheSecond() {
        List<Duration> shared = Sharing.evenly(all("0 0 1"), Duration.ofSeconds(100).plusMillis(7));

        assertThat(shared)
                .containsExactly(
                        Duration.ofMillis(34_007), Duration.ofSeconds(33), Duration.ofSeconds(93));
    }

    private static Duration sum(List<Duration> lengths) {
        return lengths.stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Duration> all(String minutes) {
        Stream<String> each = Arrays.stream(minutes.split(" "));
        return each.map(Integer::parseInt).map(Duration::ofMinutes).toList();
    }
}
