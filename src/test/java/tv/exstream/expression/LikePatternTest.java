package tv.exstream.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {
    @ParameterizedTest
    @CsvSource({
        "%here%, Not Here, true",
        "here, Not Here, false",
        "%, '', true",
        "'', '', true",
        "'', a, false",
        "_, a, true",
        "_, '', false",
        "a%b%c, axxbxxbc, true",
        "a%b%c, axxbxxb, false",
        "%%a, bca, true",
        "en%, ENG, true",
    })
    void percentIsAnythingAndUnderscoreOneCharacter(String pattern, String text, boolean match) {
        assertThat(LikePattern.matches(pattern, text)).isEqualTo(match);
    }

    @Test
    void manyPercentSignsAreNoBurden() {
        assertThat(LikePattern.matches("%a".repeat(400) + "b", "a".repeat(100_000))).isFalse();
    }
}
