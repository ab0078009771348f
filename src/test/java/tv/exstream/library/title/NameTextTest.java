package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    night.ferry.at.the.sea | Night Ferry at the Sea
                    the_ferry | The Ferry
                    Night.ferry | Night ferry
                    night_ferry at.sea | Night Ferry at.Sea
                    S.H.I.P.and.crew | S.H.I.P. and crew
                    Mr. Ferry | Mr. Ferry
                    - Night Ferry - | Night Ferry
                    Ferry, The | The Ferry
                    Ferry () Two | Ferry Two
                    What's up, Doc. | What's up, Doc
                    R.I.P.D. | R.I.P.D.
                    """)
    void separatorsBecomeSpaces(String name, String spaced) {
        assertThat(NameText.spaced(name)).isEqualTo(spaced);
    }

    @Test
    void aNameOnSeveralLinesBecomesOne() {
        assertThat(NameText.plain("Night\nFerry\u0000 ")).isEqualTo("Night Ferry");
    }

    @Test
    void decomposedLettersAreComposed() {
        assertThat(NameText.plain("Cafe\u0301")).isEqualTo("Caf\u00e9");
    }

    @Test
    void bracketsGoUnlessNothingIsLeft() {
        assertThat(NameText.withoutBrackets("[Group] Ferry {id-1}").strip()).isEqualTo("Ferry");
        assertThat(NameText.withoutBrackets("[rec]")).isEqualTo("rec");
    }

    @Test
    void spellingsOfTheSameNameHaveTheSameKey() {
        assertThat(NameText.key("Night.Ferry!")).isEqualTo(NameText.key("night ferry"));
    }
}
