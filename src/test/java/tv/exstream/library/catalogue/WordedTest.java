package tv.exstream.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Particulars;
import tv.exstream.media.Wording;

class WordedTest {
    private static final Wording ORIGINAL = new Wording("da", "Kundskab", "", "");

    @Test
    @DisplayName(
            "LIB-21: title and plot are those of the first languages that have one, each for itself")
    void theFirstLanguageThatHasOneCounts() {
        Worded worded =
                worded(
                        new Wording("de", "", "", "Ein Plan."),
                        new Wording("en", "Plan", "", "A plan."),
                        new Wording("fr", "Le plan", "", ""));

        assertThat(worded.title()).isEqualTo("Plan");
        assertThat(worded.plot()).isEqualTo("Ein Plan.");
        Particulars particulars = worded.particulars("Plan", ORIGINAL);
        assertThat(particulars.language()).isEqualTo("en");
        assertThat(particulars.original()).isEqualTo(ORIGINAL);
        assertThat(particulars.translations())
                .extracting(Wording::language)
                .containsExactly("de", "fr");
    }

    @Test
    @DisplayName("LIB-21: a title that none of the languages has is of no language")
    void aTitleOfNoLanguage() {
        Worded worded = worded(Wording.NONE, new Wording("en", "", "", "A plan."));

        assertThat(worded.title()).isEmpty();
        assertThat(worded.particulars("Kundskab", ORIGINAL).language()).isEmpty();
    }

    @Test
    @DisplayName("what it was called first is not repeated when it is called so here")
    void theFirstTitleIsNotRepeated() {
        Worded worded = worded(new Wording("da", "KUNDSKAB", "", ""));

        assertThat(worded.particulars("KUNDSKAB", ORIGINAL).original()).isEqualTo(Wording.NONE);
    }

    @Test
    @DisplayName("languages are asked for in their order")
    void languagesAreAskedInOrder() {
        assertThat(Worded.in(List.of("fr", "de"), tag -> new Wording(tag, "t", "", "")).all())
                .extracting(Wording::language)
                .containsExactly("fr", "de");
    }

    private static Worded worded(Wording... all) {
        return new Worded(List.of(all));
    }
}
