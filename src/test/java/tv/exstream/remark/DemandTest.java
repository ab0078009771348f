package tv.exstream.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemandTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.port must be 0..65535: many",
                "rules[2].when must be true or false: perhaps",
                "body: timing must be a whole number: 1.5",
                "zone must be a time zone such as Europe/Berlin: Mars/Base",
                "address must be a web address such as http://tv.example/list.m3u: x: y",
                "kind must be one of [A, B]: C",
                "number must be like 7 or 5.1: seven",
                "parameter limit must be a whole number: all",
                "content films must name a collection: Flims; did you mean Films?",
                "name must not be blank",
                "must be chronological or shuffle: random",
                "must be an entry of its own: it is beside all",
                "must be an expression: expression must use only the variables count: x at character 1",
                "is not a key here; did you mean guids?; wanted: show, key",
                "is refused: sequence must not include itself: a > b > a",
                "cannot be read: java.io.IOException: the disk is away",
            })
    void aSentenceWhoseWordsAreKnownIsRead(String text) {
        Remark read = Remark.told(text);

        assertThat(read.isQuoted()).isFalse();
        assertThat(read.english()).isEqualTo(text);
    }

    /// Half a sentence in another language is worse than none.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "must",
                "name must be",
                "name must be as it was",
                "name must be known",
                "somebody else must be asked: nobody is here",
                "list must be M3U: it is a page or an answer of a program",
                "name must be at most what it was: more",
                "the plug must be in the wall",
                "connection reset by peer",
            })
    void whatHasOtherWordsIsQuotedAsAWhole(String text) {
        assertThat(Remark.told(text)).isEqualTo(Remark.quoted(text));
    }

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverStandsInASentenceItSaysTheSameInEnglish(int seed) {
        Random random = new Random(seed);
        AnyRemark any = new AnyRemark(random);
        String text =
                Remark.of(
                                Word.DEMANDED,
                                any.next(1),
                                Remark.of(Word.MUST_BE, any.next(2)),
                                any.next(1))
                        .english();

        assertThat(Remark.told(text).english()).as("seed %d", seed).isEqualTo(text);
    }

    @Test
    void aSentenceThatIsLongerThanOursIsNotLookedInto() {
        String hostile = "a must be b: ".repeat(100_000);

        assertThat(Remark.told(hostile).isQuoted()).isTrue();
    }

    @Test
    void manySentencesWithinOneAnotherAreReadInTime() {
        String hostile = "a must be 0..1: ".repeat(1_000) + "2";

        assertThat(Remark.told(hostile).english()).isEqualTo(hostile);
        assertThat(Remark.told("is refused: ".repeat(1_000) + "x").english()).endsWith(" x");
    }
}
