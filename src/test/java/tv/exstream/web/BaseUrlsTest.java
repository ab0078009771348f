package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tv.exstream.config.Network;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class BaseUrlsTest {
    private static final BaseUrls DIRECT = urls("");
    private static final BaseUrls PROXIED = urls("", "10.0.0.0/8", "fd00::/8");

    @ParameterizedTest
    @CsvSource({
        "http, tv.lan, 8000, http://tv.lan:8000",
        "http, tv.lan, 80, http://tv.lan",
        "https, tv.lan, 443, https://tv.lan",
        "https, tv.lan, 80, https://tv.lan:80",
        "http, 192.168.1.10, 8411, http://192.168.1.10:8411",
        "http, '[fd00::2]', 8411, 'http://[fd00::2]:8411'",
    })
    @DisplayName("M3-02: clients are given the address they asked for")
    void clientsAreGivenTheAddressTheyAskedFor(
            String scheme, String host, int port, String expected) {
        assertThat(DIRECT.of(request(scheme, host, port))).hasToString(expected);
    }

    @Test
    @DisplayName("M3-04: a configured address is given to all")
    void aConfiguredAddressIsGivenToAll() {
        MockHttpServletRequest request = request("http", "tv.lan", 8411);
        request.addHeader("X-Forwarded-Host", "other.example");

        assertThat(urls("https://x.example/tv", "10.0.0.0/8").of(request))
                .hasToString("https://x.example/tv");
    }

    @Test
    @DisplayName("H31: what somebody who is no trusted proxy forwards is ignored")
    void whatSomebodyWhoIsNoTrustedProxyForwardsIsIgnored() {
        MockHttpServletRequest request = forwarded("192.168.1.66");

        assertThat(DIRECT.of(request)).hasToString("http://tv.lan:8411");
        assertThat(PROXIED.of(request)).hasToString("http://tv.lan:8411");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "fd00::17"})
    @DisplayName("F25: a trusted proxy tells scheme, host and path prefix")
    void aTrustedProxyTellsSchemeHostAndPrefix(String proxy) {
        assertThat(PROXIED.of(forwarded(proxy))).hasToString("https://tv.example/tv");
    }

    @ParameterizedTest
    @CsvSource({
        "tv.example, 80, '', https://tv.example",
        "tv.example, 80, 8443, https://tv.example:8443",
        "tv.example, 80, 443, https://tv.example",
        "tv.example, 8411, '', https://tv.example:8411",
    })
    void aProxyThatHandsOnTheHostNeedsToTellTheSchemeOnly(
            String host, int port, String forwardedPort, String expected) {
        MockHttpServletRequest request = request("http", host, port);
        request.setRemoteAddr("10.1.2.3");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Port", forwardedPort);

        assertThat(PROXIED.of(request)).hasToString(expected);
    }

    @Test
    @DisplayName(
            "H32: what a client wrote before a proxy added a header of its own is not believed")
    void theLastOfSeveralHeadersCounts() {
        MockHttpServletRequest request = request("http", "tv.lan", 8411);
        request.setRemoteAddr("10.1.2.3");
        request.addHeader("X-Forwarded-Host", "forged.example");
        request.addHeader("X-Forwarded-Host", "tv.example");

        assertThat(PROXIED.of(request)).hasToString("http://tv.example");
    }

    @Test
    void theNearestProxyHasTheLastWord() {
        MockHttpServletRequest request = request("http", "tv.lan", 8411);
        request.setRemoteAddr("10.1.2.3");
        request.addHeader("X-Forwarded-Host", "forged.example, tv.example:8443");

        assertThat(PROXIED.of(request)).hasToString("http://tv.example:8443");
    }

    @ParameterizedTest
    @CsvSource({
        "tv.example, 8443, https://tv.example:8443",
        "tv.example, 443, https://tv.example",
        "tv.example:9000, 8443, https://tv.example:9000",
        "'[fd00::2]', 8443, 'https://[fd00::2]:8443'",
        "'[fd00::2]:9000', 8443, 'https://[fd00::2]:9000'",
    })
    void aForwardedPortCountsWhenTheHostHasNone(String host, String port, String expected) {
        MockHttpServletRequest request = request("http", "tv.lan", 8411);
        request.setRemoteAddr("10.1.2.3");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", host);
        request.addHeader("X-Forwarded-Port", port);

        assertThat(PROXIED.of(request)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil\"onload=x",
                "evil<script>",
                "a b",
                "a\nb",
                "a/b",
                "a@b",
                "a?b",
                "a#b",
                "",
                "-a",
                "[::1",
                "a:b"
            })
    @DisplayName("H32: a host with characters that no host has is refused")
    void aForgedHostIsRefused(String host) {
        assertThatThrownBy(() -> DIRECT.of(request("http", host, 8411)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE));
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host, 'evil\"x'",
        "X-Forwarded-Proto, javascript",
        "X-Forwarded-Prefix, '/a/../b\"'",
        "X-Forwarded-Prefix, relative",
    })
    void evenATrustedProxyCannotForwardNonsense(String name, String value) {
        MockHttpServletRequest request = request("http", "tv.lan", 8411);
        request.setRemoteAddr("10.1.2.3");
        request.addHeader(name, value);

        assertThatThrownBy(() -> PROXIED.of(request)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.5, '', 192.168.1.5",
        "192.168.1.5, 8.8.8.8, 192.168.1.5",
        "10.0.0.1, 8.8.8.8, 8.8.8.8",
        "10.0.0.1, '9.9.9.9, 8.8.8.8', 8.8.8.8",
        "10.0.0.1, '9.9.9.9, 8.8.8.8, 10.0.0.2', 8.8.8.8",
        "10.0.0.1, 'unknown, 10.0.0.2', 10.0.0.2",
        "10.0.0.1, '10.0.0.3, 10.0.0.2', 10.0.0.3",
        "10.0.0.1, '203.0.113.9:51234', 203.0.113.9",
        "10.0.0.1, '[2001:db8::1]:443', '2001:db8::1'",
        "10.0.0.1, '[2001:db8::1]', '2001:db8::1'",
        "10.0.0.1, '8.8.8.8:51234, 10.0.0.2:443', 8.8.8.8",
        "10.0.0.1, '8.8.8.8,,10.0.0.2', 10.0.0.2",
    })
    @DisplayName("H31: the client is the last hop that is no trusted proxy")
    void theClientIsTheLastHopThatIsNoTrustedProxy(String sender, String hops, String client) {
        MockHttpServletRequest request = request("http", "tv.lan", 8411);
        request.setRemoteAddr(sender);
        request.addHeader("X-Forwarded-For", hops);

        assertThat(new ClientAddresses(proxies("10.0.0.0/8")).of(request)).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.5, '', false",
        "192.168.1.5, unknown, false",
        "10.0.0.1, '', true",
        "10.0.0.1, unknown, true",
        "10.0.0.1, '8.8.8.8, unknown', true",
        "10.0.0.1, 'unknown, 8.8.8.8', false",
        "10.0.0.1, 'unknown, 10.0.0.2', true",
        "10.0.0.1, '8.8.8.8,,10.0.0.2', true",
        "10.0.0.1, '192.168.1.9,', true",
        "10.0.0.1, '8.8.8.8:99999999', true",
        "10.0.0.1, '8.8.8.8:51234', false",
        "10.0.0.1, '[2001:db8::1]:443', false",
        "10.0.0.1, '10.0.0.3, 10.0.0.2', false",
    })
    @DisplayName("H31: a trusted proxy that sends no address has not said whom it speaks for")
    void aTrustedProxyThatSendsNoAddressHasNotSaid(String sender, String hops, boolean untold) {
        MockHttpServletRequest request = request("http", "tv.lan", 8411);
        request.setRemoteAddr(sender);
        request.addHeader("X-Forwarded-For", hops);

        assertThat(new ClientAddresses(proxies("10.0.0.0/8")).isUntold(request)).isEqualTo(untold);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.128/25, 192.168.1.129, true",
        "192.168.1.128/25, 192.168.1.127, false",
        "192.168.1.7, 192.168.1.7, true",
        "192.168.1.7, 192.168.1.8, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe80::1, false",
        "0.0.0.0/0, fd00::1, false",
    })
    void aNetworkHasTheAddressesThatShareItsPrefix(String network, String address, boolean has) {
        assertThat(proxies(network).trust(address)).isEqualTo(has);
    }

    private static MockHttpServletRequest forwarded(String sender) {
        MockHttpServletRequest request = request("http", "tv.lan", 8411);
        request.setRemoteAddr(sender);
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "tv.example");
        request.addHeader("X-Forwarded-Prefix", "/tv");
        return request;
    }

    private static MockHttpServletRequest request(String scheme, String host, int port) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setScheme(scheme);
        request.setServerName(host);
        request.setServerPort(port);
        request.setRemoteAddr("192.168.1.5");
        return request;
    }

    private static BaseUrls urls(String publicUrl, String... proxies) {
        return new BaseUrls(() -> publicUrl, proxies(proxies));
    }

    private static TrustedProxies proxies(String... networks) {
        List<Network> trusted = Stream.of(networks).map(Network::parse).toList();
        return new TrustedProxies(() -> trusted);
    }
}
