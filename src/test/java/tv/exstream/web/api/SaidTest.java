package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

class SaidTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    @ParameterizedTest
    @EnumSource
    void everyPhraseHasAsManyPlacesAsItIsSaidWithValues(Phrase phrase) {
        String text =
                ResourceBundle.getBundle("messages/health", Locale.ROOT).getString(phrase.key());

        assertThat(PLACE.matcher(text).results().map(MatchResult::group).distinct().count())
                .isEqualTo(phrase.places());
    }

    @ParameterizedTest
    @EnumSource
    void everyPhraseIsSaidInEnglish(Phrase phrase) {
        var said = new Said(phrase, Collections.nCopies(phrase.places(), 4711));

        assertThat(said.english()).doesNotContain("{", "said.");
    }

    @Test
    void whatIsSaidWithinIsInTheSameLanguage() {
        Said some = Said.of(Phrase.AND_MORE, Said.quoted("1, 2"), 4);

        assertThat(Said.of(Phrase.NOT_PLANNED_ON, some).english())
                .isEqualTo("nothing is planned on channel 1, 2 and 4 more");
    }

    @Test
    void whatOthersSayIsSaidAsItIs() {
        Said quoted = Said.quoted("it's {0} %s");

        assertThat(quoted.english()).isEqualTo("it's {0} %s");
        assertThat(quoted.isQuoted()).isTrue();
        assertThat(Said.of(Phrase.ANSWERS).isQuoted()).isFalse();
    }

    @Test
    void aRemarkIsSaidAsItIsElsewhere() {
        Remark wrong =
                Remark.of(
                        Demand.VALUE_WRONG_IN,
                        "a.b",
                        Remark.of(Demand.FROM_TO, 0, 65_535),
                        70_000,
                        "it's {0}");
        Said said = Said.of(Phrase.SETTINGS_REFUSED, Said.of(wrong));

        assertThat(said.english()).isEqualTo("the server goes on as it was: " + wrong.english());
        assertThat(Said.of(Remark.quoted("it's {0}"))).isEqualTo(Said.quoted("it's {0}"));
    }

    @Test
    void whatWeSaidOfAChildIsSaidAlsoWithinWhatAScanKept() {
        Said kept = Said.reason("ffprobe was ended: it wrote nothing for 30 s");

        assertThat(kept.isQuoted()).isFalse();
        assertThat(kept.english()).isEqualTo("ffprobe was ended: it wrote nothing for 30 s");
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages/health", "messages/kept");
        assertThat(words.getMessage(kept, Locale.GERMAN)).contains("30 s").doesNotContain("wrote");
    }

    @Test
    void whatOthersSayIsNotToldDeeperThanWeSayThings() {
        String hostile = "not read: ".repeat(6_000) + "bye";

        assertThat(Said.reason(hostile).english()).isEqualTo(hostile);
    }

    @Test
    void namesWithinAReasonAreNoReasons() {
        Said kept = Said.reason("a sound track of was there.mkv");

        assertThat(kept.values()).singleElement().isInstanceOf(Term.class);
        assertThat(((Term) kept.values().getFirst()).values()).containsExactly("was there.mkv");
    }

    @Test
    void severalAreSaidOneAfterAnother() {
        assertThat(
                        Said.joined(List.of(Said.quoted("a"), Said.quoted("b"), Said.quoted("c")))
                                .english())
                .isEqualTo("a; b; c");
    }

    @Test
    void programsAreToldTheEnglishText() {
        assertThat(JsonMapper.shared().writeValueAsString(Said.of(Phrase.SILENT, 12_000)))
                .isEqualTo("\"no answer within 12000 ms\"");
    }

    @Test
    void valuesThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Said.of(Phrase.ANSWERS, 1))
                .withMessage("ANSWERS must be said with 0 values: [1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Said.of(Phrase.SILENT, 1.5))
                .withMessageContaining("numbers, texts, times and what is said: 1.5");
    }
}
