package tv.exstream.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tv.exstream.bench.StandIn.Item;
import tv.exstream.bench.StandIn.Reply;
import tv.exstream.bench.StandIn.Request;

/// Shows with a hundred episodes each, made up one by one. From the third reading on, one episode in a thousand is another one. Thread-safe.
final class SyntheticJellyfin implements JellyfinStandIn.Stock {
    static final int CHANGED_ONE_IN = 1_000;

    private static final int EPISODES = 100;

    private final int count;

    /// Each begins by asking for the libraries.
    private final AtomicInteger readings = new AtomicInteger();

    SyntheticJellyfin(int count) {
        this.count = count;
    }

    @Override
    public List<String> views() {
        readings.incrementAndGet();
        return List.of("{\"Id\":\"tv\",\"Name\":\"TV\",\"CollectionType\":\"tvshows\"}");
    }

    @Override
    public Stream<Item> items(String parent, List<String> types) {
        if (types.contains("Series")) {
            return IntStream.range(0, count / EPISODES).mapToObj(SyntheticJellyfin::show);
        }
        return types.contains("Episode")
                ? IntStream.range(0, count).mapToObj(this::episode)
                : Stream.empty();
    }

    @Override
    public Stream<Item> items(List<String> ids, String parent) {
        return ids.stream()
                .map(
                        id -> {
                            int n = Integer.parseInt(id.substring(1));
                            return id.startsWith("s") ? show(n) : episode(n);
                        });
    }

    @Override
    public Reply other(Request request) {
        return request.path().equals("/Users")
                ? Reply.of("[{\"Name\":\"Ada\",\"Id\":\"u1\"}]")
                : Reply.USUAL;
    }

    private static Item show(int n) {
        String json =
                """
                {"Id":"s%d","Type":"Series","Name":"Show %d","Etag":"1","Genres":["Drama","Crime"],"Tags":["long"],"Studios":[{"Name":"Network %d"}]}"""
                        .formatted(n, n, n % 20);
        return new Item(() -> json, () -> json);
    }

    private Item episode(int n) {
        return new Item(
                () -> "{%s}".formatted(brief(n)), () -> "{%s,%s}".formatted(brief(n), rest(n)));
    }

    private String brief(int n) {
        boolean changed = readings.get() > 2 && n % CHANGED_ONE_IN == 0;
        return """
               "Id":"e%d","Type":"Episode","Name":"The one with number %d","Etag":"%d","SeriesId":"s%d","SeriesName":"Show %d","IndexNumber":%d,
               "ParentIndexNumber":%d,"UserData":{"Played":false,"PlaybackPositionTicks":0}"""
                .formatted(
                        n,
                        n,
                        changed ? 2 : 1,
                        n / EPISODES,
                        n / EPISODES,
                        n % 10 + 1,
                        n % EPISODES / 10 + 1);
    }

    private static String rest(int n) {
        return """
               "Overview":"A short summary of what happens in number %d, in which somebody looks for something and finds something else.",
               "PremiereDate":"2011-%02d-%02dT00:00:00.0000000Z","ProductionYear":2011,"CommunityRating":7.5,"OfficialRating":"TV-14",
               "Genres":["Drama"],"ProviderIds":{"Tvdb":"%d","Imdb":"tt%07d"},"VideoType":"VideoFile","RunTimeTicks":26400000000,
               "People":[{"Name":"Actor %d","Role":"Somebody","Type":"Actor"},{"Name":"Actor %d","Role":"Else","Type":"Actor"},
               {"Name":"Director %d","Type":"Director"},{"Name":"Writer %d","Type":"Writer"}],"ImageTags":{"Primary":"%x"},
               "Chapters":[{"StartPositionTicks":0,"Name":"1"},{"StartPositionTicks":6000000000,"Name":"2"},{"StartPositionTicks":18000000000,"Name":"3"}],
               "MediaSources":[{"Id":"e%d","Path":"/data/tv/show/episode-%d.mkv","Container":"mkv","Size":%d,"RunTimeTicks":26400000000,
               "MediaStreams":[{"Type":"Video","Codec":"h264","Profile":"High","Level":41,"Width":1920,"Height":1080,"RealFrameRate":23.976025,
               "AverageFrameRate":23.976025,"PixelFormat":"yuv420p","RefFrames":4,"Index":0,"IsDefault":true},
               {"Type":"Audio","Codec":"ac3","Channels":6,"SampleRate":48000,"Language":"eng","Index":1,"IsDefault":true},
               {"Type":"Subtitle","Codec":"subrip","Language":"eng","Index":2},{"Type":"Subtitle","Codec":"subrip","Language":"ger","Index":3}]}]"""
                .formatted(
                        n,
                        n % 12 + 1,
                        n % 28 + 1,
                        n,
                        n,
                        n % 500,
                        n % 499,
                        n % 80,
                        n % 90,
                        n,
                        n,
                        n,
                        1_000_000_000L + n);
    }
}
