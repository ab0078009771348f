package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.source.SourceId;

class ShrinkageTest {
    private static final SourceId SOURCE = new SourceId(1);

    private final Shrinkage shrinkage = new Shrinkage();

    @Test
    @DisplayName("H15: a few, or less than half, are believed at once")
    void littleIsBelieved() {
        assertThat(shrinkage.doubt(SOURCE, 20, gone(0, 20), 3)).isEmpty();
        assertThat(shrinkage.doubt(SOURCE, 1_000, gone(0, 500), 500)).isEmpty();
    }

    @Test
    @DisplayName("H15: more is believed when it is said twice, and of more than was doubted")
    void muchIsBelievedWhenItIsSaidTwice() {
        assertThat(shrinkage.doubt(SOURCE, 100, gone(0, 60), 40))
                .contains(
                        "60 of 100 are kept until the next reading says again that they are gone");

        assertThat(shrinkage.doubt(SOURCE, 100, gone(0, 70), 30)).isEmpty();
        assertThat(shrinkage.doubt(SOURCE, 30, gone(70, 30), 1)).isPresent();
    }

    @Test
    @DisplayName("nothing of a source that is there no more is remembered")
    void sourcesAreForgotten() {
        assertThat(shrinkage.doubt(SOURCE, 100, gone(0, 60), 40)).isPresent();

        shrinkage.forget(SOURCE);

        assertThat(shrinkage.doubt(SOURCE, 100, gone(0, 60), 40)).isPresent();
    }

    @Test
    @DisplayName("H15: others that are gone than the last time are doubted anew")
    void othersAreDoubtedAnew() {
        assertThat(shrinkage.doubt(SOURCE, 100, gone(0, 60), 40)).isPresent();

        assertThat(shrinkage.doubt(SOURCE, 100, gone(30, 60), 40)).isPresent();
        assertThat(shrinkage.doubt(SOURCE, 100, gone(30, 60), 40)).isEmpty();
    }

    @Test
    @DisplayName("H15: a reading between that misses little makes the next one doubted")
    void aReadingBetweenMakesItDoubtedAgain() {
        assertThat(shrinkage.doubt(SOURCE, 100, gone(0, 60), 40)).isPresent();
        assertThat(shrinkage.doubt(SOURCE, 100, gone(0, 5), 95)).isEmpty();

        assertThat(shrinkage.doubt(SOURCE, 100, gone(0, 60), 40)).isPresent();
    }

    @Test
    @DisplayName(
            "H15: that nothing is left is never believed, and each source is doubted for itself")
    void nothingIsNeverBelieved() {
        for (int reading = 0; reading < 3; reading++) {
            Optional<String> doubt = shrinkage.doubt(SOURCE, 5, gone(0, 5), 0);
            assertThat(doubt).contains("all 5 are kept: the source says it has nothing");
        }
        assertThat(shrinkage.doubt(SOURCE, 100, gone(0, 60), 40)).isPresent();
        assertThat(shrinkage.doubt(new SourceId(2), 100, gone(0, 60), 40)).isPresent();
    }

    @Test
    @DisplayName("H15: what a person asks for less of is believed at once, until it was read")
    void lessThatIsWantedIsBelieved() {
        shrinkage.expect(SOURCE);
        assertThat(shrinkage.begin(SOURCE)).isTrue();
        assertThat(shrinkage.doubt(SOURCE, 100, gone(0, 90), 10)).isEmpty();
        assertThat(shrinkage.doubt(new SourceId(2), 100, gone(0, 90), 10)).isPresent();

        shrinkage.settle(SOURCE);

        assertThat(shrinkage.doubt(SOURCE, 100, gone(0, 90), 10)).isPresent();
    }

    @Test
    @DisplayName(
            "H15: a reading that had begun before a person asked for less is doubted, the next one is not")
    void aReadingThatGoesOnKnowsNothingOfTheWish() {
        assertThat(shrinkage.begin(SOURCE)).isFalse();
        shrinkage.expect(SOURCE);
        assertThat(shrinkage.doubt(SOURCE, 100, gone(0, 60), 40)).isPresent();
        shrinkage.settle(SOURCE);

        assertThat(shrinkage.begin(SOURCE)).isTrue();

        assertThat(shrinkage.doubt(SOURCE, 100, gone(30, 60), 40)).isEmpty();
    }

    @Test
    @DisplayName(
            "H15: nothing at all after a person asked for something else is believed when it is said twice")
    void nothingThatIsWantedHasToBeSaidTwice() {
        shrinkage.expect(SOURCE);
        assertThat(shrinkage.begin(SOURCE)).isTrue();
        assertThat(shrinkage.doubt(SOURCE, 5, gone(0, 5), 0))
                .contains("all 5 are kept until the next reading says again that there is nothing");

        assertThat(shrinkage.begin(SOURCE)).isTrue();

        assertThat(shrinkage.doubt(SOURCE, 5, gone(0, 5), 0)).isEmpty();
    }

    private static Set<String> gone(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(Integer::toString)
                .collect(Collectors.toSet());
    }
}
