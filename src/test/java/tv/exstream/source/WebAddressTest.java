package tv.exstream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "http://a.example/list.m3u,http://a.example/list.m3u",
        "http://a.example/get.php?username=u,http://a.example/get.php?…",
        "http://u:p@a.example/list.m3u,http://a.example/list.m3u",
        "http://a.example/x/epg.xml.gz,http://a.example/…/epg.xml.gz",
        "http://a.example:80/live/u/p/1.ts,http://a.example:80/…/….ts",
        "http://a.example/playlist/u/p/m3u_plus,http://a.example/…/…",
        "http://a.example/live/u/hunter2,http://a.example/…/…",
        "http://a.example/4f9c2ae1,http://a.example/…",
        "http://a.example/4f9c2ae1.m3u8?x,http://a.example/….m3u8?…",
        "http://a.example/4f9c2ae1/,http://a.example/…/",
        "http://a.example/hunter2.get.php,http://a.example/….php",
        "http://a.example/.m3u,http://a.example/…",
        "http://a.example/,http://a.example/",
        "http://a.example,http://a.example",
    })
    @DisplayName(
            "H42: of a path only names are shown that programs give by themselves, and endings")
    void whatIsShownHasNoSecrets(String text, String shown) {
        assertThat(new WebAddress(text).shown()).isEqualTo(shown);
    }

    @Test
    void anAddressAsItIsShownIsNone() {
        assertThatThrownBy(() -> new WebAddress("http://a.example/get.php?…"))
                .hasMessage(
                        "address must be whole, and not as it is shown without what may be secrets");
    }
}
