package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.source.WebAddress;

class OwnAddressesTest {
    private final OwnAddresses own = new OwnAddresses(8411, "https://tv.example/live");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8411/iptv/channels.m3u",
                "http://localhost:8411",
                "http://[::1]:8411/",
                "http://0.0.0.0:8411/",
                "https://TV.example/live/iptv/channels.m3u",
                "https://tv.example:443/live",
            })
    @DisplayName("what leads to our port of this machine, or to our public address, is ours")
    void ours(String address) {
        assertThat(own.has(new WebAddress(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://home.example, true",
        "https://home.example/, true",
        "https://home.example/iptv/channels.m3u, true",
        "https://home.example/jellyfin, false",
        "https://home.example/iptvboss/list.m3u, false"
    })
    @DisplayName("where others are beside us at a host, only what we have is ours")
    void othersBesideUs(String address, boolean ours) {
        var atTheRoot = new OwnAddresses(8411, "https://home.example");

        assertThat(atTheRoot.has(new WebAddress(address))).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/iptv/channels.m3u, true",
        "rtsp://127.0.0.1:80/camera, true",
        "rtsp://127.0.0.1/camera, false"
    })
    @DisplayName("only http and https have our port where they name none")
    void otherSchemes(URI address, boolean ours) {
        assertThat(new OwnAddresses(80, "").has(address)).isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8096/",
                "http://127.0.0.1/",
                "http://203.0.113.7:8411/list.m3u",
                "http://nobody.invalid:8411/",
                "https://tv.example/other",
                "https://tv.example/livestock",
                "https://tv.example/live/jellyfin/",
                "https://tv.example:8411/",
            })
    @DisplayName("another port, host or path is somebody else's")
    void others(String address) {
        assertThat(own.has(new WebAddress(address))).isFalse();
    }
}
