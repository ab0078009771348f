package tv.exstream.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishPatternTest {
    @Test
    void placesAreCounted() {
        assertThat(new EnglishPattern("nothing").places()).isZero();
        assertThat(new EnglishPattern("{1} of {0}").places()).isEqualTo(2);
    }

    @Test
    void valuesStandInTheirPlaces() {
        var pattern = new EnglishPattern("{1} of {0}");

        assertThat(pattern.with(List.of(Duration.ofMinutes(1), 1_234))).isEqualTo("1234 of PT1M");
    }

    @Test
    void whatIsSaidWithinIsSaidInEnglish() {
        assertThat(new EnglishPattern("not {0}").with(List.of(Remark.of(Word.PASS, 2))))
                .isEqualTo("not pass 2");
    }

    @Test
    void valuesAreFoundInWhatWasSaid() {
        var pattern = new EnglishPattern("{1} of {0}, all");

        assertThat(pattern.valuesIn("2 of films, all")).contains(List.of("films", "2"));
        assertThat(pattern.valuesIn(" of , all")).contains(List.of("", ""));
        assertThat(new EnglishPattern("nothing").valuesIn("nothing")).contains(List.of());
    }

    @Test
    void aValueEndsWhereTheWordsBeginThatFollowIt() {
        var pattern = new EnglishPattern("{0} of {1}");

        assertThat(pattern.valuesIn("one of two of three"))
                .contains(List.of("one", "two of three"));
        assertThat(new EnglishPattern("{0}; again").valuesIn("a; again; again"))
                .contains(List.of("a; again"));
    }

    @Test
    void otherSentencesHaveNoValues() {
        var pattern = new EnglishPattern("all {0} of {1}, all");

        assertThat(pattern.valuesIn("all one or two, all")).isEmpty();
        assertThat(pattern.valuesIn("all, all")).isEmpty();
        assertThat(pattern.valuesIn("al")).isEmpty();
        assertThat(pattern.valuesIn("all of them")).isEmpty();
        assertThat(new EnglishPattern("nothing").valuesIn("nothing at all")).isEmpty();
    }

    @Test
    void whatIsInValuesIsNotLookedAt() {
        assertThat(new EnglishPattern("{0}{1}").with(List.of("{1}$1", "\\"))).isEqualTo("{1}$1\\");
    }
}
