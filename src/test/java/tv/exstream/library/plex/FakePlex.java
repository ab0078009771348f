package tv.exstream.library.plex;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.bench.PlexServerStandIn;
import tv.exstream.bench.StandIn;
import tv.exstream.bench.StandIn.Item;
import tv.exstream.bench.StandIn.Reply;
import tv.exstream.bench.StandIn.Request;
import tv.exstream.library.server.FakeServer;

/// A small server, and plex.tv beside it, whose items a test changes. Thread-safe.
final class FakePlex extends FakeServer implements PlexServerStandIn.Stock, AutoCloseable {
    static final String MACHINE = "abc123";
    static final String ACCOUNT_TOKEN = "account-token";

    /// What the server knows our channels by.
    static final String TUNER = "10AA5474";

    private static final Pattern COLLECTIONS =
            Pattern.compile("/library/sections/(\\d+)/collections");
    private static final Pattern LEAVES = Pattern.compile("/library/metadata/(\\d+)/allLeaves");
    private static final Pattern LIST =
            Pattern.compile("/(?:library/collections|playlists)/(\\d+)/(?:children|items)");
    private static final Map<String, String> TYPES =
            Map.of("1", "movie", "2", "show", "4", "episode", "10", "track");

    final List<String> sections = new CopyOnWriteArrayList<>();
    final List<Thing> collections = new CopyOnWriteArrayList<>();
    final List<Thing> playlists = new CopyOnWriteArrayList<>();
    volatile String serverToken = "server-token-1";
    volatile String linkedToken = "";
    volatile String machine = MACHINE;
    volatile boolean accountWorks = true;

    /// What happens while plex.tv is asked.
    volatile Runnable meanwhile = () -> {};

    private final Map<String, Thing> things = new ConcurrentSkipListMap<>();
    private final StandIn standIn = PlexServerStandIn.of(this);

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

        private Item item() {
            return new Item(this::json, this::json);
        }
    }

    String address() {
        return standIn.address();
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

    @Override
    public String json(String key) {
        return things.get(key).json();
    }

    void remove(String key) {
        things.remove(key);
    }

    @Override
    public void close() {
        standIn.close();
    }

    @Override
    public List<String> sections() {
        return sections;
    }

    @Override
    public Stream<Item> items(String section, String type) {
        return having(each -> each.section().equals(section) && each.type().equals(TYPES.get(type)))
                .map(Thing::item);
    }

    /// Collections are items as well.
    @Override
    public Stream<Item> items(List<String> keys) {
        return Stream.concat(things.values().stream(), collections.stream())
                .filter(each -> keys.contains(each.key()))
                .map(Thing::item);
    }

    @Override
    public Reply other(Request request) {
        String whole = written(request);
        Reply trouble = note(whole);
        if (!trouble.equals(Reply.USUAL)) {
            return trouble;
        }
        if (request.path().startsWith("/api/v2/")) {
            return account(request);
        }
        if (request.path().equals("/identity")) {
            return container("\"machineIdentifier\":\"%s\"".formatted(machine));
        }
        if (!request.token().equals(serverToken)) {
            return new Reply(401, "");
        }
        return request.method().equals("POST") ? Reply.of("{}") : list(request);
    }

    /// Parameters come by their names, which are written small.
    private static String written(Request request) {
        List<String> query =
                request.query().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList();
        return "%s %s?%s token=%s"
                .formatted(
                        request.method(),
                        request.path(),
                        String.join("&", query),
                        request.token().isEmpty() ? "none" : request.token());
    }

    private Reply account(Request request) {
        meanwhile.run();
        if (!accountWorks) {
            return new Reply(500, "");
        }
        if (request.path().equals("/api/v2/pins")) {
            return Reply.of(
                    "{\"id\":111222333,\"code\":\"a+long code\",\"expiresAt\":\"2026-03-01T12:15:00Z\",\"authToken\":null}");
        }
        if (request.path().startsWith("/api/v2/pins/")) {
            String linked = linkedToken.isEmpty() ? "null" : "\"%s\"".formatted(linkedToken);
            return Reply.of("{\"id\":111222333,\"authToken\":%s}".formatted(linked));
        }
        return request.token().equals(ACCOUNT_TOKEN)
                ? Reply.of(
                        """
                        [{"name":"Box","clientIdentifier":"%s","provides":"server","owned":true,"accessToken":"%s","connections":[
                          {"uri":"http://127.0.0.1:1","local":true,"relay":false,"address":"127.0.0.1","port":1},
                          {"uri":"%s","local":false,"relay":false,"address":"127.0.0.1","port":1}]}]"""
                                .formatted(MACHINE, serverToken, address()))
                : new Reply(401, "");
    }

    private Reply list(Request request) {
        Matcher section = COLLECTIONS.matcher(request.path());
        Matcher leaves = LEAVES.matcher(request.path());
        Matcher list = LIST.matcher(request.path());
        if (section.matches()) {
            return page(
                    request,
                    collections.stream().filter(each -> each.section().equals(section.group(1))));
        }
        if (request.path().equals("/playlists")) {
            return page(request, playlists.stream());
        }
        if (list.matches()) {
            List<String> in = members.getOrDefault(list.group(1), List.of());
            return page(request, having(each -> in.contains(each.key())));
        }
        if (leaves.matches()) {
            String holder = "\"" + leaves.group(1) + "\"";
            return page(request, having(each -> each.rest().contains(holder)));
        }
        if (request.path().equals("/livetv/dvrs")) {
            return container(
                    "\"Dvr\":[%s,%s,%s,{\"key\":\"19\"}]"
                            .formatted(
                                    receiver("17", TUNER),
                                    receiver("18", "105A1B2C"),
                                    receiver("x/y", TUNER)));
        }
        return request.path().equals("/")
                ? container("\"friendlyName\":\"Box\",\"version\":\"1.41\"")
                : Reply.USUAL;
    }

    private Stream<Thing> having(Predicate<Thing> wanted) {
        return things.values().stream().filter(wanted);
    }

    private static String receiver(String key, String tuner) {
        return """
               {"key":"%s","Device":[{"key":"2","make":"Silicondust","uri":"http://10.0.0.42",
                "uuid":"device://tv.plex.grabbers.hdhomerun/%s"}]}"""
                .formatted(key, tuner);
    }

    private static Reply page(Request request, Stream<Thing> things) {
        return PlexServerStandIn.page(request, things.map(Thing::json).toList());
    }

    private static Reply container(String inside) {
        return Reply.of("{\"MediaContainer\":{%s}}".formatted(inside));
    }
}
