package tv.exstream.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tv.exstream.bench.StandIn.Item;
import tv.exstream.bench.StandIn.Reply;
import tv.exstream.bench.StandIn.Request;

/// As [SyntheticJellyfin], in words of Plex. Thread-safe.
final class SyntheticPlex implements PlexServerStandIn.Stock {
    private static final int EPISODES = 100;

    /// Keys of shows begin here.
    private static final int SHOWS = 10_000_000;

    private static final String SHOW_TYPE = "2";
    private static final String EPISODE_TYPE = "4";

    private final int count;

    /// Each begins by asking for the libraries.
    private final AtomicInteger readings = new AtomicInteger();

    SyntheticPlex(int count) {
        this.count = count;
    }

    @Override
    public List<String> sections() {
        readings.incrementAndGet();
        return List.of("{\"key\":\"1\",\"type\":\"show\",\"title\":\"TV\"}");
    }

    @Override
    public Stream<Item> items(String section, String type) {
        return switch (type) {
            case SHOW_TYPE -> IntStream.range(0, count / EPISODES).mapToObj(SyntheticPlex::show);
            case EPISODE_TYPE -> IntStream.range(0, count).mapToObj(this::episode);
            default -> Stream.empty();
        };
    }

    @Override
    public Stream<Item> items(List<String> keys) {
        return keys.stream()
                .mapToInt(Integer::parseInt)
                .mapToObj(key -> key < SHOWS ? episode(key - 1) : show(key - SHOWS));
    }

    /// The token is that of the server alone: no account knows it.
    @Override
    public Reply other(Request request) {
        return switch (request.path()) {
            case "/identity" -> Reply.of("{\"MediaContainer\":{\"machineIdentifier\":\"bench\"}}");
            case "/api/v2/resources" -> new Reply(401, "");
            case "/library/sections/1/collections", "/playlists" ->
                    PlexServerStandIn.page(request, List.of());
            default -> Reply.USUAL;
        };
    }

    private static Item show(int n) {
        String json =
                """
                {"ratingKey":"%d","type":"show","title":"Show %d","updatedAt":1,"librarySectionID":1,
                "Genre":[{"tag":"Drama"},{"tag":"Crime"}],"Label":[{"tag":"long"}],"network":"Network %d"}"""
                        .formatted(SHOWS + n, n, n % 20);
        return new Item(() -> json, () -> json);
    }

    private Item episode(int n) {
        return new Item(
                () -> "{%s,\"Media\":[%s]}".formatted(brief(n), media(n, "")),
                () -> "{%s,%s,\"Media\":[%s]}".formatted(brief(n), rest(n), media(n, streams())));
    }

    private String brief(int n) {
        boolean changed = readings.get() > 2 && n % SyntheticJellyfin.CHANGED_ONE_IN == 0;
        int show = n / EPISODES;
        return """
               "ratingKey":"%d","type":"episode","title":"The one with number %d","updatedAt":%d,"librarySectionID":1,"grandparentRatingKey":"%d",
               "grandparentTitle":"Show %d","index":%d,"parentIndex":%d"""
                .formatted(
                        n + 1,
                        n,
                        changed ? 2 : 1,
                        SHOWS + show,
                        show,
                        n % 10 + 1,
                        n % EPISODES / 10 + 1);
    }

    private static String rest(int n) {
        return """
               "summary":"A short summary of what happens in number %d, in which somebody looks for something and finds something else.",
               "originallyAvailableAt":"2011-%02d-%02d","year":2011,"rating":7.5,"contentRating":"TV-14","thumb":"/library/metadata/%d/thumb/1700000000",
               "Guid":[{"id":"tvdb://%d"},{"id":"imdb://tt%07d"}],"Role":[{"tag":"Actor %d","role":"Somebody"},{"tag":"Actor %d","role":"Else"}],
               "Director":[{"tag":"Director %d"}],"Writer":[{"tag":"Writer %d"}],
               "Chapter":[{"startTimeOffset":0,"tag":"1"},{"startTimeOffset":600000,"tag":"2"},{"startTimeOffset":1800000,"tag":"3"}]"""
                .formatted(
                        n, n % 12 + 1, n % 28 + 1, n + 1, n, n, n % 500, n % 499, n % 80, n % 90);
    }

    private static String media(int n, String streams) {
        return """
               {"id":%d,"duration":2640000,"Part":[{"id":%d,"key":"/library/parts/%d/1579478991/file.mkv","file":"/data/tv/show/episode-%d.mkv",
               "size":%d,"duration":2640000%s}]}"""
                .formatted(n + 1, n + 1, n + 1, n, 1_000_000_000L + n, streams);
    }

    private static String streams() {
        return """
               ,"Stream":[{"streamType":1,"codec":"h264","profile":"high","level":41,"width":1920,"height":1080,"frameRate":23.976,"bitDepth":8,
               "chromaSubsampling":"4:2:0","refFrames":4,"index":0,"default":true},
               {"streamType":2,"codec":"ac3","channels":6,"samplingRate":48000,"languageCode":"eng","index":1,"default":true},
               {"streamType":3,"codec":"srt","languageCode":"eng","index":2},{"streamType":3,"codec":"srt","languageCode":"ger","index":3}]""";
    }
}
