package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawnTextTest {
    @Test
    void longTextIsWrappedBetweenWords() {
        assertThat(
                        DrawnText.wrapped(
                                "The Curious Case of the Extraordinarily Long Programme Title"))
                .isEqualTo("The Curious Case of the Extraordinarily Long\nProgramme Title");
    }

    @Test
    void aWordLongerThanALineIsShortened() {
        assertThat(DrawnText.wrapped("x".repeat(100))).hasSize(44).endsWith("x…");
        assertThat(DrawnText.wrapped("x".repeat(42) + "\uD83D\uDE00".repeat(9)))
                .isEqualTo("x".repeat(42) + "…");
    }

    @Test
    void noMoreThanFiveLinesAreDrawn() {
        assertThat(DrawnText.wrapped("word ".repeat(500)).lines()).hasSize(5);
    }

    @Test
    void onlyPrintableCharactersAreDrawn() {
        assertThat(DrawnText.wrapped(" a\tb\u0000\u001Bc ")).isEqualTo("a b c");
        assertThat(DrawnText.wrapped("one\ntwo")).isEqualTo("one\ntwo");
        assertThat(DrawnText.wrapped("")).isEmpty();
    }
}
