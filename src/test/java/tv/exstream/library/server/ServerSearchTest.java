package tv.exstream.library.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.lan.Answering;
import tv.exstream.lan.Inquiry;
import tv.exstream.lan.WebPlace;

/// On real sockets of the loopback interface, to stand-ins that answer in the form of real servers.
@Timeout(60)
class ServerSearchTest {
    private static final InetAddress THERE = InetAddress.ofLiteral("192.168.1.9");

    private static final String PLEX =
            """
            HTTP/1.0 200 OK\r
            Content-Type: plex/media-server\r
            Host: 0123.plex.direct\r
            Name: Attic: films\r
            Port: 32401\r
            Resource-Identifier: 0af3b6b2\r
            Updated-At: 1764500000\r
            Version: 1.42.1.10060\r
            \r
            """;

    private static final String JELLYFIN =
            """
            {"Address": "http://172.17.0.2:8097", "Id": "5c7e", "Name": "nas", "EndpointAddress": null}
            """;

    @Test
    @DisplayName("UI-22: media servers of each kind are called as their own programs do, and found")
    void serversOfEachKindAreFound() throws Exception {
        try (Answering plex = Answering.with(PLEX.getBytes(UTF_8));
                Answering jellyfin = Answering.with(JELLYFIN.getBytes(UTF_8));
                Answering emby =
                        Answering.with(
                                "{\"Address\": \"https://x:8920\", \"Id\": \"e\", \"Name\": \"Barn\"}"
                                        .getBytes(UTF_8))) {
            List<FoundServer> found =
                    search(
                            Map.of(
                                    ServerCall.PLEX, plex.address(),
                                    ServerCall.JELLYFIN, jellyfin.address(),
                                    ServerCall.EMBY, emby.address()));

            assertThat(found)
                    .containsExactly(
                            server(ServerCall.PLEX, "0af3b6b2", "Attic: films", "http", 32_401),
                            server(ServerCall.JELLYFIN, "5c7e", "nas", "http", 8_097),
                            server(ServerCall.EMBY, "e", "Barn", "https", 8_920));
            assertThat(plex.heard()).contains("M-SEARCH * HTTP/1.1\r\n\r\n");
            assertThat(jellyfin.heard()).contains("who is JellyfinServer?");
            assertThat(emby.heard()).contains("who is EmbyServer?");
        }
    }

    private static FoundServer server(
            ServerCall call, String id, String name, String scheme, int port) {
        InetAddress here = InetAddress.getLoopbackAddress();
        return new FoundServer(call, id, name, WebPlace.of(scheme, here, port));
    }

    @Test
    void oneThatAnswersTwiceIsFoundOnceAndOfManyNoMoreThanAnybodyHas() throws Exception {
        byte[][] many = new byte[200][];
        for (int n = 0; n < many.length; n++) {
            many[n] = "{\"Id\": \"%s\"}".formatted(n % 100).getBytes(UTF_8);
        }
        try (Answering crowd = Answering.with(many)) {
            assertThat(search(Map.of(ServerCall.JELLYFIN, crowd.address())))
                    .doesNotHaveDuplicates()
                    .hasSizeBetween(1, 64);
        }
    }

    @Test
    void whereNobodyAnswersNothingIsFound() throws Exception {
        try (Answering mute = Answering.with()) {
            assertThat(search(Map.of(ServerCall.PLEX, mute.address()))).isEmpty();
        }
    }

    private static List<FoundServer> search(Map<ServerCall, InetSocketAddress> places)
            throws InterruptedException {
        return new ServerSearch(
                        call ->
                                new Inquiry(
                                        () ->
                                                Optional.ofNullable(places.get(call)).stream()
                                                        .toList(),
                                        System::nanoTime))
                .search();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "[", "{}", "[1]", "{\"Id\": \"\"}", "HTTP/1.0 200 OK\r\n\r\n"})
    @DisplayName("H47: what is no answer of a media server is none")
    void nonsenseIsNoServer(String answer) {
        for (ServerCall call : ServerCall.values()) {
            assertThat(call.read(ByteBuffer.wrap(answer.getBytes(UTF_8)), THERE)).isEmpty();
        }
    }

    @Test
    @DisplayName("H47: a player of Plex that answers there is no server")
    void aPlayerIsNoServer() {
        String player = PLEX.replace("plex/media-server", "plex/media-player");

        assertThat(ServerCall.PLEX.read(ByteBuffer.wrap(player.getBytes(UTF_8)), THERE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example:80/,        http://192.168.1.9",
        "http://10.0.0.1:8097/jellyfin/, http://192.168.1.9:8097/jellyfin",
        "https://media.example.com,      http://192.168.1.9:8096",
        "https://media.example.com/tv,   http://192.168.1.9:8096/tv",
        "https://x:8920,                 https://192.168.1.9:8920",
        "http://x:8096/../../etc,        http://192.168.1.9:8096",
        "not an address,                 http://192.168.1.9:8096",
        "'',                             http://192.168.1.9:8096"
    })
    @DisplayName("H47, H03: an answer leads to where it came from, whatever host it names")
    void anAnswerLeadsToWhereItCameFrom(String announced, URI place) {
        String answer = "{\"Address\": \"%s\", \"Id\": \"a\"}".formatted(announced);

        for (ServerCall call : List.of(ServerCall.JELLYFIN, ServerCall.EMBY)) {
            assertThat(
                            call.read(ByteBuffer.wrap(answer.getBytes(UTF_8)), THERE)
                                    .orElseThrow()
                                    .place())
                    .isEqualTo(new WebPlace(place));
        }
    }

    @Test
    @DisplayName("H47: who answers with the id of another does not take its place")
    void whoAnswersForAnotherIsShownBesideIt() throws Exception {
        String other = JELLYFIN.replace("8097", "8098");
        try (Answering two = Answering.with(other.getBytes(UTF_8), JELLYFIN.getBytes(UTF_8))) {
            assertThat(search(Map.of(ServerCall.JELLYFIN, two.address())))
                    .extracting(each -> each.place().address().getPort())
                    .containsExactlyInAnyOrder(8_097, 8_098);
        }
    }

    @Test
    @DisplayName("H23: what a server calls itself is a short line of text")
    void namesAreShortLines() {
        WebPlace place = WebPlace.of("http", THERE, 80);
        var odd =
                new FoundServer(
                        ServerCall.PLEX,
                        "a/../b\r\n",
                        " a\u001b[2J\n\u202e" + "é".repeat(300),
                        place);

        assertThat(odd.id()).isEqualTo("ab");
        assertThat(odd.name()).startsWith("a[2Jé").hasSize(100);
    }
}
