package tv.exstream.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tv.exstream.config.Config;
import tv.exstream.config.Network;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.TrustedProxies;

class OwnNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.168.1.5",
                "203.0.113.9",
                "[fd00::2]",
                "[::1]",
                "localhost",
                "nas",
                "NAS-2",
                "nas.local",
                "nas.LOCAL.",
                "tv.living-room.lan",
                "tv.home",
                "tv.home.arpa",
                "host.docker.internal",
                "tv.localhost",
                "nas.fritz.box",
                "tv.example.org",
                "TV.example.org.",
                "watch.example.net"
            })
    void addressesNamesOfHomesAndWhatSomebodySaidAreItsOwn(String name) {
        assertThat(isOwn(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "example.org",
                "www.tv.example.org",
                "tv.example.org.evil.example",
                "192.168.1.5.nip.io",
                "local.evil.example",
                "nas.fritz.box.evil.example",
                "fritzxbox.evil",
                "home.arpa.example",
                "localhost.example",
                "nas;local",
                "nas evil",
                ""
            })
    @DisplayName("H32: a name that somebody else may have is none of its own")
    void otherNamesAreNot(String name) {
        assertThat(isOwn(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, evil.example",
        "evil.example, nas",
        "nas, 'evil.example, nas:8411'",
        "nas, 'nas, evil.example:443'",
        "nas, '<script>'"
    })
    @DisplayName("H32: behind a trusted proxy each name counts that anybody says was asked for")
    void behindAProxyEachNameCounts(String host, String forwarded) {
        MockHttpServletRequest request = request(host);
        request.addHeader("X-Forwarded-Host", forwarded);

        assertThat(names("127.0.0.1").isAskedFor(request)).isFalse();
        assertThat(names("127.0.0.1").foreign(request)).isPresent();
    }

    @Test
    void behindAProxyThatSaysOwnNamesItIsItsOwn() {
        MockHttpServletRequest request = request("127.0.0.1");
        request.addHeader("X-Forwarded-Host", "tv.example.org:443");
        request.addHeader("X-Forwarded-Host", "[fd00::2]:8411, nas");

        assertThat(names("127.0.0.1").isAskedFor(request)).isTrue();
    }

    @Test
    void whatAStrangerForwardsIsNotLookedAt() {
        MockHttpServletRequest request = request("nas");
        request.addHeader("X-Forwarded-Host", "evil.example");

        assertThat(names().isAskedFor(request)).isTrue();
    }

    private static boolean isOwn(String name) {
        return names().isAskedFor(request(name));
    }

    private static OwnNames names(String... proxies) {
        var server =
                new Config.Server(
                        8411,
                        "",
                        "https://watch.example.net/tv",
                        List.of("tv.example.org"),
                        List.of());
        List<Network> trusted = List.of(proxies).stream().map(Network::parse).toList();
        return new OwnNames(
                () -> server, new BaseUrls(() -> "", new TrustedProxies(() -> trusted)));
    }

    private static MockHttpServletRequest request(String name) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName(name);
        request.setServerPort(8411);
        request.setRemoteAddr("127.0.0.1");
        return request;
    }
}
