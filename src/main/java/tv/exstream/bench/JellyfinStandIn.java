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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Stands in for a Jellyfin or Emby server, as far as its items are read: it answers as their OpenAPI documents say. Thread-safe.
public final class JellyfinStandIn implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Stock stock;

    /// What the server has. Called from several threads.
    public interface Stock {
        /// Of the shape `{"Id": …, "Name": …}`.
        List<String> views();

        /// All items of the types, in the library or collection of this id; all there are when it is empty.
        Stream<Item> items(String parent, List<String> types);

        /// Those of these ids that are there.
        Stream<Item> items(List<String> ids);

        /// Answers everything else, or the status when it does not let somebody in.
        Reply other(Request request);
    }

    /// @param brief as it is in lists
    /// @param full with everything
    public record Item(Text brief, Text full) {}

    /// Made only when it is asked for.
    public interface Text {
        String json();
    }

    /// @param query by names in lower case
    public record Request(
            String method, String path, Map<String, String> query, String token, String body) {}

    /// @param status 0 to go on as usual
    public record Reply(int status, String json) {
        public static final Reply USUAL = new Reply(0, "");

        public static Reply of(String json) {
            return new Reply(200, json);
        }
    }

    public JellyfinStandIn(Stock stock) {
        this.stock = stock;
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
            Request request = request(exchange);
            Reply reply = stock.other(request);
            if (reply.status() != 0) {
                send(exchange, reply);
            } else if (request.path().matches("(/UserViews|/Users/[^/]+/Views)")) {
                String views = String.join(",", stock.views());
                send(exchange, Reply.of("{\"Items\":[%s]}".formatted(views)));
            } else if (request.path().matches("(/Items|/Users/[^/]+/Items)")) {
                sendItems(exchange, request.query());
            } else {
                send(exchange, new Reply(404, ""));
            }
        }
    }

    private static Request request(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String header =
                Stream.of("Authorization", "X-Emby-Token")
                        .map(exchange.getRequestHeaders()::getFirst)
                        .filter(value -> value != null && !value.isEmpty())
                        .findFirst()
                        .orElse("");
        return new Request(
                exchange.getRequestMethod(),
                uri.getPath().replaceFirst("^/emby/", "/"),
                query(uri.getRawQuery()),
                header.replaceFirst(".*Token=\"([^\"]*)\".*", "$1"),
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

    private void sendItems(HttpExchange exchange, Map<String, String> query) throws IOException {
        long start = Long.parseLong(query.getOrDefault("startindex", "0"));
        long limit = Long.parseLong(query.getOrDefault("limit", "1000000000"));
        boolean full = query.getOrDefault("fields", "").contains("MediaSources");
        long total = matching(query).count();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
            body.write("{\"Items\":[".getBytes(StandardCharsets.UTF_8));
            String separator = "";
            for (Item item : (Iterable<Item>) matching(query).skip(start).limit(limit)::iterator) {
                String json = full ? item.full().json() : item.brief().json();
                body.write((separator + json).getBytes(StandardCharsets.UTF_8));
                separator = ",";
            }
            String end = "],\"TotalRecordCount\":%d,\"StartIndex\":%d}".formatted(total, start);
            body.write(end.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Stream<Item> matching(Map<String, String> query) {
        String ids = query.getOrDefault("ids", "");
        if (!ids.isEmpty()) {
            return stock.items(Arrays.asList(ids.split(",", -1)));
        }
        String types = query.getOrDefault("includeitemtypes", "");
        List<String> wanted = types.isEmpty() ? List.of() : Arrays.asList(types.split(",", -1));
        return stock.items(query.getOrDefault("parentid", ""), wanted);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
