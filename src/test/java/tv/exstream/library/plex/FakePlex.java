package tv.exstream.library.plex;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A small server, and plex.tv beside it, whose items a test changes. Thread-safe.
final class FakePlex implements AutoCloseable {
    static final String MACHINE = "abc123";
    static final String ACCOUNT_TOKEN = "account-token";

    private static final Pattern SECTION =
            Pattern.compile("/library/sections/(\\d+)/(all|collections)");
    private static final Pattern METADATA =
            Pattern.compile("/library/metadata/([\\d,]+)(/allLeaves)?");
    private static final Pattern LIST =
            Pattern.compile("/(?:library/collections|playlists)/(\\d+)/(?:children|items)");

    /// Of each request, its method, path, query and token.
    final List<String> asked = new CopyOnWriteArrayList<>();

    /// The status that is answered to what has this in it.
    final Map<String, Integer> troubles = new ConcurrentSkipListMap<>();

    final List<String> sections = new CopyOnWriteArrayList<>();
    final List<Thing> collections = new CopyOnWriteArrayList<>();
    final List<Thing> playlists = new CopyOnWriteArrayList<>();
    final Map<String, List<String>> members = new ConcurrentSkipListMap<>();
    volatile String serverToken = "server-token-1";
    volatile String linkedToken = "";
    volatile String machine = MACHINE;
    volatile boolean accountWorks = true;

    private final Map<String, Thing> things = new ConcurrentSkipListMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    record Thing(String key, String section, String type, long updated, String rest) {
        String json() {
            return """
                   {"ratingKey":"%s","type":"%s","title":"%s %s","updatedAt":%d,"librarySectionID":%s%s%s}"""
                    .formatted(key, type, type, key, updated, section, rest, media());
        }

        /// One file, unless a test says which ones there are.
        private String media() {
            return rest.contains("\"Media\":") ? "" : ",\"Media\":[%s]".formatted(media(key));
        }

        static String media(String id) {
            return """
                   {"id":%s,"Part":[{"id":%s,"key":"/library/parts/%s/1579478991/a b.mkv","file":"/data/%s.mkv","size":1000,"duration":3600000,
                   "Stream":[{"streamType":1,"codec":"h264","index":0,"width":1280,"height":720},{"streamType":2,"codec":"aac","index":1,"channels":2,"samplingRate":48000}]}]}"""
                    .formatted(id, id, id, id);
        }
    }

    FakePlex() {
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

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void put(Thing thing) {
        things.put(thing.key(), thing);
    }

    void film(String key, long updated) {
        put(new Thing(key, "1", "movie", updated, ""));
    }

    void episode(String key, long updated, String show) {
        put(
                new Thing(
                        key,
                        "2",
                        "episode",
                        updated,
                        ",\"grandparentRatingKey\":\"%s\",\"grandparentTitle\":\"Lost\",\"parentIndex\":1,\"index\":2"
                                .formatted(show)));
    }

    void remove(String key) {
        things.remove(key);
    }

    long countAsked(String piece) {
        return asked.stream().filter(each -> each.contains(piece)).count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String query = exchange.getRequestURI().getQuery();
            String token = exchange.getRequestHeaders().getFirst("X-Plex-Token");
            String whole =
                    "%s %s?%s token=%s".formatted(exchange.getRequestMethod(), path, query, token);
            asked.add(whole);
            for (Map.Entry<String, Integer> trouble : troubles.entrySet()) {
                if (whole.contains(trouble.getKey())) {
                    exchange.sendResponseHeaders(trouble.getValue(), -1);
                    return;
                }
            }
            send(exchange, path, token == null ? "" : token);
        }
    }

    private void send(HttpExchange exchange, String path, String token) throws IOException {
        if (path.startsWith("/api/v2/")) {
            sendAccount(exchange, path, token);
        } else if (path.equals("/identity")) {
            send(
                    exchange,
                    "{\"MediaContainer\":{\"machineIdentifier\":\"%s\"}}".formatted(machine));
        } else if (!token.equals(serverToken)) {
            exchange.sendResponseHeaders(401, -1);
        } else if (exchange.getRequestMethod().equals("POST")) {
            send(exchange, "{}");
        } else {
            sendList(exchange, path);
        }
    }

    private void sendAccount(HttpExchange exchange, String path, String token) throws IOException {
        if (!accountWorks) {
            exchange.sendResponseHeaders(500, -1);
        } else if (path.equals("/api/v2/pins")) {
            send(
                    exchange,
                    "{\"id\":111222333,\"code\":\"a+long code\",\"expiresAt\":\"2026-03-01T12:15:00Z\",\"authToken\":null}");
        } else if (path.startsWith("/api/v2/pins/")) {
            String linked = linkedToken.isEmpty() ? "null" : "\"%s\"".formatted(linkedToken);
            send(exchange, "{\"id\":111222333,\"authToken\":%s}".formatted(linked));
        } else if (!token.equals(ACCOUNT_TOKEN)) {
            exchange.sendResponseHeaders(401, -1);
        } else {
            send(
                    exchange,
                    """
                    [{"name":"Box","clientIdentifier":"%s","provides":"server","owned":true,"accessToken":"%s","connections":[
                      {"uri":"http://127.0.0.1:1","local":true,"relay":false,"address":"127.0.0.1","port":1},
                      {"uri":"%s","local":false,"relay":false,"address":"127.0.0.1","port":1}]}]"""
                            .formatted(MACHINE, serverToken, address()));
        }
    }

    private void sendList(HttpExchange exchange, String path) throws IOException {
        Matcher section = SECTION.matcher(path);
        Matcher metadata = METADATA.matcher(path);
        Matcher list = LIST.matcher(path);
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (path.equals("/library/sections")) {
            send(
                    exchange,
                    "{\"MediaContainer\":{\"Directory\":[%s]}}"
                            .formatted(String.join(",", sections)));
        } else if (section.matches() && section.group(2).equals("all")) {
            String type = parameter(query, "type");
            Map<String, String> types = Map.of("1", "movie", "2", "show", "4", "episode");
            sendPage(
                    exchange,
                    query,
                    having(
                            each ->
                                    each.section().equals(section.group(1))
                                            && each.type().equals(types.get(type))));
        } else if (section.matches()) {
            sendPage(
                    exchange,
                    query,
                    collections.stream()
                            .filter(each -> each.section().equals(section.group(1)))
                            .map(Thing::json));
        } else if (path.equals("/playlists")) {
            sendPage(exchange, query, playlists.stream().map(Thing::json));
        } else if (list.matches()) {
            List<String> in = members.getOrDefault(list.group(1), List.of());
            sendPage(exchange, query, having(each -> in.contains(each.key())));
        } else if (metadata.matches()) {
            List<String> keys = Arrays.asList(metadata.group(1).split(",", -1));
            if (metadata.group(2) != null) {
                String holder = "\"" + keys.getFirst() + "\"";
                sendPage(exchange, query, having(each -> each.rest().contains(holder)));
            } else if (keys.stream().anyMatch(things::containsKey)) {
                sendPage(exchange, query, having(each -> keys.contains(each.key())));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        } else {
            send(exchange, "{\"MediaContainer\":{\"Dvr\":[{\"key\":\"17\"},{\"key\":\"x/y\"}]}}");
        }
    }

    private Stream<String> having(Predicate<Thing> wanted) {
        return things.values().stream().filter(wanted).map(Thing::json);
    }

    private static void sendPage(HttpExchange exchange, String query, Stream<String> rows)
            throws IOException {
        List<String> all = rows.toList();
        String start = parameter(query, "X-Plex-Container-Start");
        String size = parameter(query, "X-Plex-Container-Size");
        List<String> page =
                all.stream()
                        .skip(start.isEmpty() ? 0 : Long.parseLong(start))
                        .limit(size.isEmpty() ? Long.MAX_VALUE : Long.parseLong(size))
                        .toList();
        send(
                exchange,
                "{\"MediaContainer\":{\"size\":%d,\"totalSize\":%d,\"Metadata\":[%s]}}"
                        .formatted(page.size(), all.size(), String.join(",", page)));
    }

    private static String parameter(String query, String name) {
        Matcher matcher = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(query);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
