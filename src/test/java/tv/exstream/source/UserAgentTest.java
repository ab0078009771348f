package tv.exstream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

@DisplayName("H08: the program that asks")
class UserAgentTest {
    @Test
    @DisplayName("is called as it calls itself, without blanks around")
    void text() {
        assertThat(new UserAgent(" VLC/3.0.21 LibVLC/3.0.21 ").text())
                .isEqualTo("VLC/3.0.21 LibVLC/3.0.21");
        assertThat(new UserAgent("a".repeat(500)).text()).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nHost: b", "a\nb", "a\u0000", "\u00e9", "a\u007f", "", " "})
    @DisplayName("is refused with its value where it would end the line or is no text")
    void lines(String value) {
        assertThatThrownBy(() -> new UserAgent(value))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("userAgent must have 1..500")
                .hasMessageEndingWith(": " + value.strip().replaceAll("[^\\x20-\\x7E]", "?"));
    }

    @Test
    @DisplayName("is refused where it is longer than any")
    void length() {
        assertThatThrownBy(() -> new UserAgent("a".repeat(501)))
                .hasMessageEndingWith(": 501 of them");
    }
}
