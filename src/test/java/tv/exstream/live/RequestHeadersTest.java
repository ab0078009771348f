package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.source.UserAgent;

@DisplayName("H08 headers that lists name")
class RequestHeadersTest {
    @Test
    @DisplayName("are taken by names in any case where they choose between answers")
    void allowed() {
        RequestHeaders headers =
                RequestHeaders.allowed(
                        Map.of("user-agent", "Player/1", "REFERER", "https://page.example/"));

        assertThat(headers.values()).containsEntry("User-Agent", "Player/1");
        assertThat(headers.values()).containsEntry("Referer", "https://page.example/");
    }

    @Test
    @DisplayName("say another program than their source does, and the source another than ours")
    void programs() {
        var player = new UserAgent("Player/1");
        RequestHeaders silent = RequestHeaders.allowed(Map.of("Referer", "http://a.example/"));

        assertThat(silent.userAgent()).isEqualTo("EXStreamTV");
        assertThat(silent.by(player).userAgent()).isEqualTo("Player/1");
        assertThat(silent.by(player).values()).containsEntry("Referer", "http://a.example/");
        assertThat(RequestHeaders.allowed(Map.of("user-agent", "Own/2")).by(player).userAgent())
                .isEqualTo("Own/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "Authorization", "Cookie", "Content-Length", "Connection"})
    @DisplayName("are left out where they would let a list speak in our name")
    void others(String name) {
        assertThat(RequestHeaders.allowed(Map.of(name, "x"))).isEqualTo(RequestHeaders.NONE);
        assertThatThrownBy(() -> new RequestHeaders(Map.of(name, "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nHost: b", "a\nb", "\u0000", "é", " "})
    @DisplayName("are left out where they are not one line of ASCII")
    void lines(String value) {
        assertThat(RequestHeaders.allowed(Map.of("User-Agent", value)))
                .isEqualTo(RequestHeaders.NONE);
    }
}
