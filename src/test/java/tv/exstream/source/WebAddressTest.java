package tv.exstream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

class WebAddressTest {
    @Test
    @DisplayName("H42: what may be a secret is not written out")
    void secretsAreNotShown() {
        var address = new WebAddress("http://user:word@tv.example:8080/live/user/word/1.ts?t=x");

        assertThat(address).hasToString("http://tv.example:8080/…");
    }

    @DisplayName("H01, H02, H07: only addresses of the web are taken")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "C:\\x",
                "\\\\host\\share",
                "concat:a|b",
                "ftp://a.example/x",
                "http:///nohost",
                "http://a.example/x y",
                "http://a.example/\r\nHost: b",
                "a.example/list",
                "",
            })
    void othersAreRefused(String text) {
        assertThatThrownBy(() -> new WebAddress(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("address must");
    }

    @Test
    void anAddressOfEndlessLengthIsRefused() {
        assertThatThrownBy(() -> new WebAddress("http://a.example/" + "x".repeat(5_000)))
                .hasMessage("address must have at most 4096 characters");
    }
}
