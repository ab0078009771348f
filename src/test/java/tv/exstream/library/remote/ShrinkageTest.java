package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.library.remote.Shrinkage.Loss;
import tv.exstream.source.SourceId;

class ShrinkageTest {
    private static final SourceId SOURCE = new SourceId(1);

    private final Shrinkage shrinkage = new Shrinkage();

    @Test
    @DisplayName("H15: a few, or less than half, are believed at once")
    void littleIsBelieved() {
        assertThat(doubt(SOURCE, 20, gone(0, 20), 3)).isEmpty();
        assertThat(doubt(SOURCE, 1_000, gone(0, 500), 500)).isEmpty();
    }

    @Test
    @DisplayName("H15: more is believed when it is said twice, and of more than was doubted")
    void muchIsBelievedWhenItIsSaidTwice() {
        assertThat(doubt(SOURCE, 100, gone(0, 60), 40))
                .contains(
                        "60 of 100 are kept until the next reading says again that they are gone");

        assertThat(doubt(SOURCE, 100, gone(0, 70), 30)).isEmpty();
        assertThat(doubt(SOURCE, 30, gone(70, 30), 1)).isPresent();
    }

    @Test
    @DisplayName("nothing of a source that is there no more is remembered")
    void sourcesAreForgotten() {
        assertThat(doubt(SOURCE, 100, gone(0, 60), 40)).isPresent();

        shrinkage.forget(SOURCE);

        assertThat(doubt(SOURCE, 100, gone(0, 60), 40)).isPresent();
    }

    @Test
    @DisplayName("H15: others that are gone than the last time are doubted anew")
    void othersAreDoubtedAnew() {
        assertThat(doubt(SOURCE, 100, gone(0, 60), 40)).isPresent();

        assertThat(doubt(SOURCE, 100, gone(30, 60), 40)).isPresent();
        assertThat(doubt(SOURCE, 100, gone(30, 60), 40)).isEmpty();
    }

    @Test
    @DisplayName("H15: a reading between that misses little makes the next one doubted")
    void aReadingBetweenMakesItDoubtedAgain() {
        assertThat(doubt(SOURCE, 100, gone(0, 60), 40)).isPresent();
        assertThat(doubt(SOURCE, 100, gone(0, 5), 95)).isEmpty();

        assertThat(doubt(SOURCE, 100, gone(0, 60), 40)).isPresent();
    }

    @Test
    @DisplayName(
            "H15: that nothing is left is never believed, and each source is doubted for itself")
    void nothingIsNeverBelieved() {
        for (int reading = 0; reading < 3; reading++) {
            Optional<String> doubt = doubt(SOURCE, 5, gone(0, 5), 0);
            assertThat(doubt).contains("all 5 are kept: the source says it has nothing");
        }
        assertThat(doubt(SOURCE, 100, gone(0, 60), 40)).isPresent();
        assertThat(doubt(new SourceId(2), 100, gone(0, 60), 40)).isPresent();
    }

    @Test
    @DisplayName("H15: what a person drops of a source that lists enough is believed at once")
    void whatIsDroppedIsBelieved() {
        assertThat(shrinkage.doubt(SOURCE, wanted(100, gone(0, 100), 50))).isEmpty();
        assertThat(shrinkage.doubt(SOURCE, new Loss(100, gone(0, 100), 50, false))).isPresent();
    }

    @Test
    @DisplayName(
            "H15: a source that lists little is doubted once, whatever a person wants of it; it may be in trouble")
    void littleThatIsListedIsDoubted() {
        assertThat(shrinkage.doubt(SOURCE, wanted(100, gone(0, 60), 40)))
                .contains(
                        "60 of 100 are kept until the next reading says again that they are gone");

        assertThat(shrinkage.doubt(SOURCE, wanted(100, gone(0, 60), 40))).isEmpty();
    }

    @Test
    @DisplayName(
            "H15: nothing at all after a person asked for something else is believed when it is said twice")
    void nothingThatIsWantedHasToBeSaidTwice() {
        assertThat(shrinkage.doubt(SOURCE, wanted(5, gone(0, 5), 0))).isPresent();

        assertThat(shrinkage.doubt(SOURCE, wanted(5, gone(0, 5), 0))).isEmpty();
    }

    private Optional<String> doubt(SourceId source, int had, Set<String> gone, int has) {
        return shrinkage.doubt(source, new Loss(had, gone, has, false));
    }

    private static Loss wanted(int had, Set<String> gone, int has) {
        return new Loss(had, gone, has, true);
    }

    private static Set<String> gone(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(Integer::toString)
                .collect(Collectors.toSet());
    }
}
