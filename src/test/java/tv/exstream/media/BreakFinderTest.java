package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BreakFinderTest {
    private static final Duration LENGTH = minutes(60);

    @Test
    void aBreakIsInTheMiddleOfWhatIsBlackAndSilentAtOnce() {
        List<Stretch> black = List.of(at(600, 604), at(1_200, 1_202), at(2_000, 2_002));
        List<Stretch> silent = List.of(at(602, 606), at(1_200, 1_202), at(2_500, 2_502));

        assertThat(BreakFinder.breaks(black, silent, LENGTH))
                .containsExactly(seconds(603), seconds(1_201));
    }

    @Test
    void cutsOpeningsAndCreditsAreNone() {
        List<Stretch> both =
                List.of(
                        at(0, 3),
                        at(119, 120),
                        new Stretch(seconds(900), seconds(900).plusMillis(199)),
                        at(3_500, 3_600));

        assertThat(BreakFinder.breaks(both, both, LENGTH)).isEmpty();
        assertThat(BreakFinder.breaks(both, both, minutes(3))).isEmpty();
    }

    @Test
    void ofTwoThatAreCloseTheLongerOneIsTaken() {
        List<Stretch> both = List.of(at(600, 601), at(700, 703), at(800, 801), at(1_000, 1_001));

        assertThat(BreakFinder.breaks(both, both, LENGTH))
                .containsExactly(seconds(701).plusMillis(500), seconds(1_000).plusMillis(500));
    }

    @Test
    void whereverItIsDarkAndQuietBreaksAreApartInsideAndBlackAndSilent() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            Duration length = Duration.ofMillis(1 + random.nextInt(5_400_000));
            List<Stretch> black = stretches(random, length);
            List<Stretch> silent = stretches(random, length);

            List<Duration> breaks = BreakFinder.breaks(black, silent, length);

            assertThat(breaks).as("seed %d", seed).isSorted();
            for (int i = 0; i < breaks.size(); i++) {
                Duration point = breaks.get(i);
                assertThat(point)
                        .as("seed %d", seed)
                        .isBetween(BreakFinder.MARGIN, length.minus(BreakFinder.MARGIN));
                assertThat(covers(black, point) && covers(silent, point))
                        .as("seed %d at %s", seed, point)
                        .isTrue();
                if (i > 0) {
                    assertThat(point.minus(breaks.get(i - 1)))
                            .as("seed %d", seed)
                            .isGreaterThanOrEqualTo(BreakFinder.SPACING);
                }
            }
            assertThat(BreakFinder.breaks(silent, black, length))
                    .as("seed %d the other way round", seed)
                    .isEqualTo(breaks);
            assertThat(BreakFinder.breaks(black.reversed(), silent.reversed(), length))
                    .as("seed %d in another order", seed)
                    .isEqualTo(breaks);
        }
    }

    @Test
    void aStretchHasALength() {
        assertThatThrownBy(() -> new Stretch(seconds(2), seconds(2)))
                .hasMessageContaining("before its end");
    }

    private static List<Stretch> stretches(Random random, Duration length) {
        List<Stretch> all = new ArrayList<>();
        int bound = Math.toIntExact(length.toMillis());
        for (int i = random.nextInt(60); i > 0; i--) {
            int start = random.nextInt(bound);
            int end = start + 1 + random.nextInt(random.nextBoolean() ? 500 : 60_000);
            all.add(new Stretch(Duration.ofMillis(start), Duration.ofMillis(end)));
        }
        return all;
    }

    private static boolean covers(List<Stretch> stretches, Duration point) {
        return stretches.stream()
                .anyMatch(
                        each ->
                                each.start().compareTo(point) <= 0
                                        && point.compareTo(each.end()) <= 0);
    }

    private static Stretch at(long from, long to) {
        return new Stretch(seconds(from), seconds(to));
    }
}
