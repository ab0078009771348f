package tv.exstream.library.server;

import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.lan.WebPlace;

/// How media servers are called on a network, and what they answer: each as its own programs do it.
public enum ServerCall {
    /// "G'Day Mate", a page of headers as of HTTP.
    PLEX(32_414, "M-SEARCH * HTTP/1.1\r\n\r\n") {
        @Override
        Optional<FoundServer> read(String answer, InetAddress from) {
            Map<String, String> headers = headers(answer);
            String id = headers.getOrDefault("resource-identifier", "");
            boolean isServer = headers.getOrDefault("content-type", "").equals(MEDIA_SERVER);
            WebPlace place = WebPlace.of("http", from, port(headers.getOrDefault("port", "")));
            return isServer ? found(id, headers.getOrDefault("name", ""), place) : Optional.empty();
        }
    },
    JELLYFIN(7_359, "who is JellyfinServer?"),
    EMBY(7_359, "who is EmbyServer?");

    private static final String MEDIA_SERVER = "plex/media-server";
    private static final int PORT_OF_PLEX = 32_400;

    /// Without TLS.
    private static final int PORT_OF_OTHERS = 8_096;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");
    private static final int MOST_PORT = 0xFFFF;

    /// What a server may be below, if somebody has set it up so.
    private static final Pattern PATH =
            Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,63}){1,4}");

    private final int port;
    private final String question;

    ServerCall(int port, String question) {
        this.port = port;
        this.question = question;
    }

    /// Where they listen, UDP.
    int port() {
        return port;
    }

    byte[] question() {
        return question.getBytes(StandardCharsets.US_ASCII);
    }

    /// As the origins of sources are called.
    public String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads an answer; empty when it is none.
    ///
    /// @param from where it came from; the host that it names itself may be any, so only its port and path count
    Optional<FoundServer> read(ByteBuffer answer, InetAddress from) {
        return read(StandardCharsets.UTF_8.decode(answer).toString(), from);
    }

    /// Most say in JSON who they are.
    Optional<FoundServer> read(String answer, InetAddress from) {
        try {
            JsonNode said = JsonMapper.shared().readTree(answer);
            WebPlace place = place(said.path("Address").asString(""), from);
            return found(said.path("Id").asString(""), said.path("Name").asString(""), place);
        } catch (JacksonException _) {
            return Optional.empty(); // somebody else answers there
        }
    }

    Optional<FoundServer> found(String id, String name, WebPlace place) {
        return Optional.of(new FoundServer(this, id, name, place))
                .filter(each -> !each.id().isEmpty());
    }

    /// Where one is that says to be at an address. Without a port that is where a proxy has it, and the server itself is where servers usually are.
    private static WebPlace place(String announced, InetAddress from) {
        Optional<URI> address = address(announced);
        int port = WebPlace.port(announced, 0);
        String path =
                address.map(URI::getRawPath)
                        .map(each -> each.replaceFirst("/$", ""))
                        .filter(PATH.asMatchPredicate())
                        .orElse("");
        boolean isSecure =
                address.map(URI::getScheme).filter("https"::equalsIgnoreCase).isPresent();
        WebPlace place =
                port == 0
                        ? WebPlace.of("http", from, PORT_OF_OTHERS)
                        : WebPlace.of(isSecure ? "https" : "http", from, port);
        return place.below(path);
    }

    private static Optional<URI> address(String announced) {
        try {
            return Optional.of(URI.create(announced));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // it is somewhere all the same
        }
    }

    /// By their names in small letters.
    static Map<String, String> headers(String answer) {
        Map<String, String> headers = new HashMap<>();
        answer.lines()
                .map(line -> line.split(":", 2))
                .filter(pair -> pair.length == 2)
                .forEach(
                        pair ->
                                headers.putIfAbsent(
                                        pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip()));
        return headers;
    }

    static int port(String number) {
        return Optional.of(number)
                .filter(NUMBER.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(each -> each <= MOST_PORT)
                .orElse(PORT_OF_PLEX);
    }
}
