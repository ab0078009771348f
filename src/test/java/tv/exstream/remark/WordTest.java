package tv.exstream.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordTest {
    @ParameterizedTest
    @EnumSource
    void everyWordHasEachOfItsPlacesOnce(Word word) {
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
    @EnumSource
    void pagesSayInEnglishWhatProgramsAreTold(Word word) {
        assertThat(text(word, Locale.ROOT)).isEqualTo(word.pattern());
    }

    @ParameterizedTest
    @EnumSource
    void everyWordIsSaidInGermanWithTheSamePlaces(Word word) {
        String german = text(word, Locale.GERMAN);

        assertThat(german).isNotBlank();
        assertThat(IntStream.range(0, 10))
                .allMatch(place -> german.contains("{" + place + "}") == place < word.places());
    }

    private static String text(Word word, Locale language) {
        return ResourceBundle.getBundle("messages/remark", language).getString(word.key());
    }
}
