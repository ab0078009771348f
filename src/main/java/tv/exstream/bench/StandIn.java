package tv.exstream.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// A web server of this machine that stands in for a media server. Thread-safe.
public final class StandIn implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Answering answering;
    private final List<String> tokens;

    /// Answers a request. Called from several threads.
    interface Answering {
        void answer(HttpExchange exchange, Request request) throws IOException;
    }

    /// @param brief as it is in lists
    /// @param full with everything
    public record Item(Text brief, Text full) {}

    /// Made only when it is asked for.
    public interface Text {
        String json();
    }

    /// @param query by names in lower case
    /// @param token empty when there is none
    public record Request(
            String method, String path, Map<String, String> query, String token, String body) {
        public String parameter(String name, String otherwise) {
            return query.getOrDefault(name, otherwise);
        }
    }

    /// @param status 0 to go on as usual
    public record Reply(int status, String json) {
        public static final Reply USUAL = new Reply(0, "");

        public static Reply of(String json) {
            return new Reply(200, json);
        }
    }

    /// @param tokens headers that may have one
    StandIn(List<String> tokens, Answering answering) {
        this.tokens = List.copyOf(tokens);
        this.answering = answering;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            answering.answer(exchange, request(exchange));
        }
    }

    private Request request(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String token =
                tokens.stream()
                        .map(exchange.getRequestHeaders()::getFirst)
                        .filter(value -> value != null && !value.isEmpty())
                        .findFirst()
                        .orElse("");
        return new Request(
                exchange.getRequestMethod(),
                uri.getPath(),
                query(uri.getRawQuery()),
                token.replaceFirst(".*Token=\"([^\"]*)\".*", "$1"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : (raw == null ? "" : raw).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(
                        pair.substring(0, equals).toLowerCase(Locale.ROOT),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /// Sends a list of any length.
    ///
    /// @param around what comes before and behind it, with one `%s` between
    static void send(HttpExchange exchange, String around, Stream<String> rows) throws IOException {
        String[] parts = around.split("%s", 2);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
            body.write(parts[0].getBytes(StandardCharsets.UTF_8));
            String separator = "";
            for (String row : (Iterable<String>) rows::iterator) {
                body.write((separator + row).getBytes(StandardCharsets.UTF_8));
                separator = ",";
            }
            body.write(parts[1].getBytes(StandardCharsets.UTF_8));
        }
    }
}
