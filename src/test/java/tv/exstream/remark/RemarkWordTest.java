package tv.exstream.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RemarkWordTest {
    static Stream<RemarkWord> all() {
        return Stream.of(Word.values(), Demand.values(), Objection.values()).flatMap(Stream::of);
    }

    @Test
    void noTwoAreCalledTheSame() {
        assertThat(all().map(RemarkWord::key)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyWordHasEachOfItsPlacesOnce(RemarkWord word) {
        String said = word.english(Collections.nCopies(word.places(), "<>"));

        assertThat(said).doesNotContain("{", "}", "'").isNotBlank();
        assertThat(IntStream.range(0, word.places()))
                .allMatch(place -> word.pattern().contains("{" + place + "}"));
    }

    @ParameterizedTest
    @CsvSource({"SLOTS, slots", "REDIRECT, redirect", "NO_BLOCK, the time without a block"})
    void whatPlansRememberByItsEnglishKeepsIt(Word word, String english) {
        assertThat(word.pattern()).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("all")
    void pagesSayInEnglishWhatProgramsAreTold(RemarkWord word) {
        assertThat(text(word, Locale.ROOT)).isEqualTo(word.pattern());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyWordIsSaidInGermanWithTheSamePlaces(RemarkWord word) {
        String german = text(word, Locale.GERMAN);

        assertThat(german).isNotBlank();
        assertThat(IntStream.range(0, 10))
                .allMatch(place -> german.contains("{" + place + "}") == place < word.places());
    }

    private static String text(RemarkWord word, Locale language) {
        return ResourceBundle.getBundle("messages/remark", language).getString(word.key());
    }
}
