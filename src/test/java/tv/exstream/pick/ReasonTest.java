package tv.exstream.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tv.exstream.media.Language;

class ReasonTest {
    @Test
    void programsAreToldReasonsInEnglish() {
        Reason most = Reason.of(PickWord.MOST_POINTS, 2, 1_105);

        assertThat(Reason.of(PickWord.BY_RULE, 3, most))
                .hasToString("rule 3: most points of 2 candidates: 1105");
        assertThat(most.isQuoted()).isFalse();
    }

    @Test
    void languagesAreToldByTheirEnglishNames() {
        assertThat(Reason.of(PickWord.LANGUAGE_IS, new LanguageName(new Language("deu"))))
                .hasToString("language is German");
        assertThat(Reason.of(PickWord.LANGUAGE_WANTED, new LanguageName(Language.UNDETERMINED)))
                .hasToString("language not said, wanted");
    }

    @Test
    void theSameReasonIsEqual() {
        assertThat(Reason.of(PickWord.LANGUAGE_IS, new LanguageName(new Language("deu"))))
                .isEqualTo(Reason.of(PickWord.LANGUAGE_IS, new LanguageName(new Language("deu"))));
    }

    @Test
    void aReasonHasAsManyValuesAsItsWordHasPlaces() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reason.of(PickWord.DECIDES, 1))
                .withMessage("DECIDES must be said with 0 values: [1]");
    }
}
