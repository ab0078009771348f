package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

class SourceAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example/5.ts",
                "https://user:word@a.example:8443/live/1/2/3.m3u8?token=x",
                "rtsp://10.0.0.9/stream",
                "rtmp://a.example/live/key",
                "srt://a.example:9000?mode=caller",
                "udp://239.1.1.1:5000",
                "rtp://239.1.1.1:5000",
                "HTTP://A.EXAMPLE/5.ts"
            })
    void theWaysThatLiveSourcesAreSentAreTaken(String text) {
        assertThat(SourceAddress.parse(text).uri().toString()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName(
            "H42: an address that may let somebody in is told from one that everybody may know")
    @CsvSource({
        "https://a.example/5.ts, true",
        "rtsp://10.0.0.9/stream, true",
        "rtmp://a.example/live/key, true",
        "srt://a.example:9000, false",
        "srt://a.example:9000?mode=caller&latency=200000, false",
        "srt://a.example:9000?mode=caller&passphrase=word, true",
        "srt://a.example:9000?streamid=x, true",
        "srt://a.example:9000?srt_streamid=x, true",
        "udp://239.1.1.1:5000?fifo_size=9, false",
        "rtp://239.1.1.1:5000, false"
    })
    void secretsAreWhereSomebodyIsLetIn(String text, boolean may) {
        assertThat(SourceAddress.parse(text).mayHaveSecrets()).isEqualTo(may);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("H01, STR-75: a file is no live source, however it is written")
    @ValueSource(
            strings = {"file:///etc/passwd", "\\\\host\\share", "C:\\x", "/etc/passwd", "x.ts"})
    void filesAreRefused(String text) {
        refuses(text);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("H02: protocols of ffmpeg that open something else are refused")
    @ValueSource(
            strings = {
                "concat:http://a|file:/etc/passwd",
                "subfile,,start,0,end,99,,:/etc/passwd",
                "pipe:0",
                "data:text/plain,x",
                "fd:3",
                "crypto:http://a.example/x",
                "gopher://a.example/x",
                "tee:x",
                "tcp://a.example:1",
                "hls+http://a.example/x",
                ""
            })
    void otherProtocolsAreRefused(String text) {
        refuses(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http:///x", "http:x", "http://a.example/a b", "http://a.example/\r\nX: y"})
    void whatIsNoAddressIsRefused(String text) {
        refuses(text);
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        refuses("http://a.example/" + "x".repeat(5_000));
    }

    @Test
    void whatMayBeSecretIsNotWrittenOut() {
        SourceAddress address = SourceAddress.parse("https://user:word@A.example:8443/key?token=x");

        assertThat(address).hasToString("https://a.example:8443/…");
        assertThat(address.provider()).isEqualTo("a.example:8443");
    }

    @Test
    void theUsualPortIsTheSameWrittenOrNot() {
        assertThat(provider("http://A.example/1")).isEqualTo(provider("http://a.example:80/2"));
        assertThat(provider("https://a.example/1")).isEqualTo(provider("https://a.example:443/2"));
        assertThat(provider("http://a.example/1")).isNotEqualTo(provider("https://a.example/1"));
        assertThat(provider("rtsp://a.example/1")).isEqualTo("a.example:554");
        assertThat(SourceAddress.parse("http://a.example/1")).hasToString("http://a.example/…");
    }

    @Test
    void whatIsRefusedIsNotRepeated() {
        assertThatThrownBy(() -> SourceAddress.parse("ftp://user:word@a.example/x"))
                .hasMessageContaining("ftp:…")
                .hasMessageNotContaining("word");
    }

    @Test
    void ffmpegMayOpenNothingButWhatTheAddressIs() {
        for (Transport transport : Transport.values()) {
            assertThat(transport.protocols().split(","))
                    .doesNotContain("file", "pipe", "concat", "data", "crypto", "subfile");
            assertThat(transport.protocols().isEmpty()).isEqualTo(transport.isHttp());
        }
    }

    @Test
    void aLiveSourceHasANameAndAddresses() {
        List<SourceAddress> one = List.of(SourceAddress.parse("udp://239.1.1.1:5000"));
        Duration hour = Duration.ofHours(1);

        assertThat(new LiveSource(" News ", one, hour, 0).name()).isEqualTo("News");
        assertThatThrownBy(() -> new LiveSource(" ", one, hour, 0)).hasMessageContaining("name");
        assertThatThrownBy(() -> new LiveSource("x", List.of(), hour, 0))
                .hasMessageContaining("1..20 addresses: 0");
        assertThatThrownBy(() -> new LiveSource("x", one, Duration.ZERO, 0))
                .hasMessageContaining("programme");
        assertThatThrownBy(() -> new LiveSource("x", one, hour, -1))
                .hasMessageContaining("connections must be 0..1000: -1");
    }

    private static void refuses(String text) {
        assertThatThrownBy(() -> SourceAddress.parse(text)).isInstanceOf(ProblemException.class);
    }

    private static String provider(String address) {
        return SourceAddress.parse(address).provider();
    }
}
