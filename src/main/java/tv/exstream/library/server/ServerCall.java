package tv.exstream.library.server;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            return id.isEmpty() || !isServer
                    ? Optional.empty()
                    : Optional.of(
                            new FoundServer(
                                    this,
                                    id,
                                    headers.getOrDefault("name", ""),
                                    place(headers, from)));
        }

        private static WebPlace place(Map<String, String> headers, InetAddress from) {
            int port = WebPlace.port("http://x:" + headers.getOrDefault("port", ""), PORT_OF_PLEX);
            return WebPlace.of("http", from, port);
        }
    },
    JELLYFIN(7_359, "who is JellyfinServer?") {
        @Override
        Optional<FoundServer> read(String answer, InetAddress from) {
            return readJson(answer, from);
        }
    },
    EMBY(7_359, "who is EmbyServer?") {
        @Override
        Optional<FoundServer> read(String answer, InetAddress from) {
            return readJson(answer, from);
        }
    };

    private static final String MEDIA_SERVER = "plex/media-server";
    private static final int PORT_OF_PLEX = 32_400;
    private static final int PORT_OF_OTHERS = 8_096;

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
    /// @param from where it came from; the host that it names itself may be any, so only its port counts
    Optional<FoundServer> read(ByteBuffer answer, InetAddress from) {
        return read(StandardCharsets.UTF_8.decode(answer).toString(), from);
    }

    abstract Optional<FoundServer> read(String answer, InetAddress from);

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

    Optional<FoundServer> readJson(String answer, InetAddress from) {
        try {
            JsonNode said = JsonMapper.shared().readTree(answer);
            String address = said.path("Address").asString("");
            String scheme = address.startsWith("https:") ? "https" : "http";
            WebPlace place = WebPlace.of(scheme, from, WebPlace.port(address, PORT_OF_OTHERS));
            return Optional.of(said.path("Id").asString(""))
                    .filter(id -> !id.isEmpty())
                    .map(id -> new FoundServer(this, id, said.path("Name").asString(""), place));
        } catch (JacksonException _) {
            return Optional.empty(); // somebody else answers there
        }
    }
}
