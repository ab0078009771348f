package tv.exstream.library.m3u;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What an entry of a list wants to be told")
class ListedHeadersTest {
    private static Map<String, String> headers(String... lines) throws IOException {
        String text = "#EXTM3U\n" + String.join("\n", lines) + "\n";
        List<M3uEntry> entries = new ArrayList<>();
        var list = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        M3uList _ = M3uReader.read(list, M3uOptions.usual(), entries::add);
        assertThat(entries).hasSize(1);
        return entries.getFirst().headers();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "#EXTVLCOPT:http-user-agent=Player/1 (x=y)",
                "#EXTVLCOPT:HTTP-User-Agent=Player/1 (x=y)",
                "#KODIPROP:inputstream.adaptive.stream_headers=User-Agent=Player%2F1%20(x%3Dy)",
                "#KODIPROP:inputstream.adaptive.manifest_headers=user-agent=Player%2F1%20(x%3Dy)&Accept=*",
                "#KODIPROP:inputstream.adaptive.common_headers=User-Agent=Player/1+(x=y)",
            })
    @DisplayName("SRC-28: is said in a line of its own")
    void lines(String line) throws Exception {
        Map<String, String> headers = headers("#EXTINF:-1,A", line, "http://a.example/1.m3u8");

        assertThat(headers.get("User-Agent")).isEqualTo("Player/1 (x=y)");
    }

    @Test
    @DisplayName("is said as attributes")
    void attributes() throws Exception {
        assertThat(
                        headers(
                                "#EXTINF:-1 http-referrer=\"http://b.example/\" user-agent=\"A\",One",
                                "http://a.example/1.m3u8"))
                .isEqualTo(Map.of("Referer", "http://b.example/", "User-Agent", "A"));
    }

    @Test
    @DisplayName("is the same each time where one entry says it by two names")
    void byTwoNames() throws Exception {
        assertThat(
                        headers(
                                "#EXTINF:-1 user-agent=\"A\" http-user-agent=\"B\" http-referrer=\"C\" http-referer=\"D\",One",
                                "http://a.example/1.m3u8"))
                .isEqualTo(Map.of("User-Agent", "B", "Referer", "C"));
    }

    @Test
    @DisplayName("counts more the nearer it stands to the address")
    void nearest() throws Exception {
        assertThat(
                        headers(
                                "#EXTINF:-1 http-user-agent=\"A\" http-referrer=\"http://a/\",One",
                                "#EXTVLCOPT:http-user-agent=B",
                                "#EXTVLCOPT:http-origin=http://b/",
                                "#KODIPROP:inputstream.adaptive.stream_headers=user-agent=C&origin=http://c/",
                                "http://a.example/1.m3u8|USER-AGENT=D&Cookie=x"))
                .isEqualTo(
                        Map.of(
                                "User-Agent", "D",
                                "Referer", "http://a/",
                                "Origin", "http://c/",
                                "Cookie", "x"));
    }

    @Test
    @DisplayName("is not taken back by a name without anything behind it")
    void blank() throws Exception {
        assertThat(
                        headers(
                                "#EXTINF:-1,A",
                                "#EXTVLCOPT:http-user-agent=A",
                                "http://a.example/1.m3u8|User-Agent="))
                .isEqualTo(Map.of("User-Agent", "A"));
    }
}
