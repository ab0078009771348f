package tv.exstream.library.jellyfin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tv.exstream.bench.JellyfinStandIn;
import tv.exstream.bench.StandIn.Item;
import tv.exstream.bench.StandIn.Reply;
import tv.exstream.bench.StandIn.Request;
import tv.exstream.library.server.FakeServer;

/// A small server whose items a test changes. Thread-safe.
final class FakeJellyfin extends FakeServer implements JellyfinStandIn.Stock {
    static final String KEY = "the-key";
    static final String PASSWORD = "the-password";

    final List<String> views = new CopyOnWriteArrayList<>();

    private final Map<String, Thing> things = new ConcurrentSkipListMap<>();
    private volatile String token = "token-1";

    record Thing(String id, String type, String name, String etag, String rest, String parent) {
        String json(String more) {
            return """
                   {"Id":"%s","Type":"%s","Name":"%s","Etag":"%s"%s%s}"""
                    .formatted(id, type, name, etag, rest, more);
        }
    }

    void library(String id, String name, String kind) {
        views.add(
                "{\"Id\":\"%s\",\"Name\":\"%s\",\"CollectionType\":\"%s\"}"
                        .formatted(id, name, kind));
    }

    void film(String id, String etag) {
        put(new Thing(id, "Movie", "Film " + id, etag, "", "films"));
    }

    void episode(String id, String etag, String show) {
        put(
                new Thing(
                        id,
                        "Episode",
                        "Part " + id,
                        etag,
                        ",\"SeriesId\":\"%s\",\"SeriesName\":\"The show\"".formatted(show),
                        "shows"));
    }

    void put(Thing thing) {
        things.put(thing.id(), thing);
    }

    @Override
    public String json(String id) {
        return things.get(id).json("");
    }

    void remove(String id) {
        things.remove(id);
    }

    void revokeTokens() {
        token = "token-2";
    }

    @Override
    public List<String> views() {
        return views;
    }

    @Override
    public Stream<Item> items(String parent, List<String> types) {
        List<String> in = members.getOrDefault(parent, List.of());
        return things.values().stream()
                .filter(thing -> types.isEmpty() || types.contains(thing.type()))
                .filter(
                        thing ->
                                parent.isEmpty()
                                        || thing.parent().equals(parent)
                                        || thing.rest().contains("\"" + parent + "\"")
                                        || in.contains(thing.id()))
                .map(FakeJellyfin::item);
    }

    @Override
    public Stream<Item> items(List<String> ids, String parent) {
        return things.values().stream()
                .filter(thing -> ids.contains(thing.id()))
                .filter(thing -> parent.isEmpty() || thing.parent().equals(parent))
                .map(FakeJellyfin::item);
    }

    private static Item item(Thing thing) {
        return new Item(
                () -> thing.json(""),
                () ->
                        thing.rest().contains("\"MediaSources\":")
                                ? thing.json("")
                                : thing.json(
                                        """
                                ,"VideoType":"VideoFile","RunTimeTicks":36000000000,"MediaSources":[{"Id":"%s","Path":"/data/%s.mkv","Size":1000,
                                "MediaStreams":[{"Type":"Video","Codec":"h264","Width":1280,"Height":720,"Index":0},
                                {"Type":"Audio","Codec":"aac","Channels":2,"SampleRate":48000,"Index":1}]}]"""
                                                .formatted(thing.id(), thing.id())));
    }

    @Override
    public Reply other(Request request) {
        String whole = request.path() + "?" + new TreeMap<>(request.query());
        Reply trouble = note(whole);
        if (!trouble.equals(Reply.USUAL)) {
            return trouble;
        }
        if (request.path().equals("/Users/AuthenticateByName")) {
            return signIn(request.body());
        }
        if (!List.of(KEY, token).contains(request.token())) {
            return new Reply(401, "");
        }
        if (request.path().equals("/Users")) {
            return Reply.of(
                    """
                    [{"Name":"kid","Id":"u1"},{"Name":"Ada","Id":"u2","Policy":{"IsAdministrator":true}}]""");
        }
        if (request.path().startsWith("/Playlists/")) {
            return Reply.of(playlist(request.path().split("/", -1)[2]));
        }
        return Reply.USUAL;
    }

    private String playlist(String id) {
        List<String> rows = new ArrayList<>();
        members.getOrDefault(id, List.of())
                .forEach(each -> rows.add("{\"Id\":\"%s\"}".formatted(each)));
        return "{\"Items\":[%s],\"TotalRecordCount\":%d}"
                .formatted(String.join(",", rows), rows.size());
    }

    private Reply signIn(String body) {
        return body.contains("\"Pw\":\"%s\"".formatted(PASSWORD))
                ? Reply.of("{\"AccessToken\":\"%s\",\"User\":{\"Id\":\"u1\"}}".formatted(token))
                : new Reply(401, "");
    }
}
