package tv.exstream.library.m3u;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A line with an address")
class SourceLineTest {
    private static M3uSource parse(String line) {
        return SourceLine.parse(line, Optional.empty()).orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "http://a/tv/News One.ts, http://a/tv/News%20One.ts",
        "http://a/tv/News%20One.ts, http://a/tv/News%20One.ts",
        "http://a/100%, http://a/100%25",
        "http://a/télé?x={y}[z], http://a/t%C3%A9l%C3%A9?x=%7By%7D%5Bz%5D",
        "http://a/😀, http://a/%F0%9F%98%80",
        "http://user:p@[::1]:8080/1, http://user:p@[::1]:8080/1",
        "rtp://@239.1.1.1:5000, rtp://@239.1.1.1:5000",
    })
    @DisplayName("is read as people write it")
    void written(String line, String address) {
        assertThat(parse(line).address().uri()).hasToString(address);
    }

    @Test
    @DisplayName("may have headers after a bar")
    void headers() {
        assertThat(
                        parse("http://a/1.ts|User-Agent=My%20Player&!X-Odd=1&Referer=http://b/?c")
                                .headers())
                .isEqualTo(
                        Map.of("User-Agent", "My Player", "X-Odd", "1", "Referer", "http://b/?c"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"X-A=1%0D%0AX-B:2", "X-A=1%00", "X A=1", "=1", "X-A", "''"})
    @DisplayName("case 31: has no headers that would begin others or have no name")
    void hostileHeaders(String headers) {
        assertThat(parse("http://a/1.ts|" + headers).headers()).isEmpty();
    }

    @Test
    @DisplayName("keeps a percent sign in a header that encodes nothing")
    void percent() {
        assertThat(parse("http://a/1.ts|X-A=100%").headers()).isEqualTo(Map.of("X-A", "100%"));
    }
}
