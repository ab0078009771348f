package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.live.LiveStream;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourcePlaylist;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.live.SourcePlaylist.Multivariant;
import tv.exstream.live.SourcePlaylist.Variant;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.Station;

class SegmentsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ENDED = "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-ENDLIST\n";

    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private Fetcher fetcher = new Fetcher(outbound);
    private final Taken taken = new Taken();

    @AfterEach
    void close() {
        outbound.close();
        station.close();
    }

    @Test
    void aPlaylistInTheHouseLeadsOutAndIn() throws Exception {
        station.file("/all.m3u8", variant(station.inside("/media.m3u8")));
        station.file("/media.m3u8", ENDED + segment("/1.ts") + segment(station.outside("/2.ts")));
        station.file("/1.ts", "one");
        station.file("/2.ts", "two");

        receive(station.inside("/all.m3u8"));

        assertThat(taken.texts).containsExactly("|", "one", "two");
    }

    @Test
    @DisplayName(
            "H03: a playlist on the Internet that one in the house names leads to nothing inside")
    void whatNamesTheSegmentCounts() {
        station.file("/all.m3u8", variant(station.outside("/media.m3u8")));
        station.file("/media.m3u8", ENDED + segment(station.inside("/1.ts")).repeat(3));
        station.file("/1.ts", "secret");

        assertThatThrownBy(() -> receive(station.inside("/all.m3u8")))
                .hasMessageContaining("into this network");
        assertThat(taken.texts).isEmpty();
    }

    @Test
    @DisplayName("what a list wants providers to be told is told for playlists, keys and segments")
    void headersAreToldWithEverything() throws Exception {
        fetcher = fetcher.telling(RequestHeaders.allowed(Map.of("User-Agent", "Player/1")));
        String key = "#EXT-X-KEY:METHOD=AES-128,URI=\"%s\"\n".formatted(station.inside("/key"));
        Set<String> told = ConcurrentHashMap.newKeySet();
        onlyForPlayers("/all.m3u8", variant(station.inside("/media.m3u8")), told);
        onlyForPlayers("/media.m3u8", ENDED + segment("/1.ts") + key + segment("/2.ts"), told);
        onlyForPlayers("/1.ts", "one", told);
        onlyForPlayers("/key", "0123456789abcdef", told);
        onlyForPlayers("/2.ts", "0123456789abcdef", told);

        receive(station.inside("/all.m3u8"));

        assertThat(taken.texts).contains("one");
        assertThat(told).containsExactlyInAnyOrder("/media.m3u8", "/1.ts", "/key", "/2.ts");
    }

    private void onlyForPlayers(String path, String text, Set<String> told) {
        station.answers(
                path,
                exchange -> {
                    if (exchange.getRequestHeaders().get("User-Agent").contains("Player/1")) {
                        told.add(path);
                    }
                    Station.send(exchange, 200, text);
                });
    }

    @Test
    @DisplayName("H03: a key inside is not fetched for a playlist on the Internet")
    void whatNamesTheKeyCounts() {
        String key = "#EXT-X-KEY:METHOD=AES-128,URI=\"%s\"\n".formatted(station.inside("/key"));
        station.file("/all.m3u8", variant(station.outside("/media.m3u8")));
        station.file("/media.m3u8", ENDED + key + segment("/1.ts").repeat(3));
        station.file("/1.ts", "0123456789abcdef");
        station.file("/key", "0123456789abcdef");

        assertThatThrownBy(() -> receive(station.inside("/all.m3u8")))
                .hasMessageContaining("into this network");
    }

    @Test
    @DisplayName(
            "F02: three segments in a row that are missing are a failure, however often the playlist is read")
    void missingSegmentsAreCountedOverPlaylists() {
        var reads = new AtomicInteger();
        station.answers(
                "/media.m3u8",
                exchange ->
                        Station.send(
                                exchange,
                                200,
                                "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:%d\n%s"
                                        .formatted(reads.incrementAndGet(), segment("/1.ts"))));

        assertThatThrownBy(() -> receive(station.inside("/media.m3u8")))
                .hasMessageContaining("404");
        assertThat(reads).hasValue(3);
    }

    @Test
    void segmentsThatAreMissingNowAndThenAreBorne() throws Exception {
        String some = segment("/1.ts") + segment("/no") + segment("/no");
        station.file("/media.m3u8", ENDED + some.repeat(3));
        station.file("/1.ts", "one");

        receive(station.inside("/media.m3u8"));

        assertThat(taken.texts).containsExactly("|", "one", "one", "one");
    }

    @Test
    void whereAnotherHeaderOrPeriodComesSomethingBegins() throws Exception {
        String text =
                ENDED
                        + map("/a")
                        + segment("/1.ts")
                        + map("/same")
                        + segment("/1.ts")
                        + map("/b")
                        + segment("/no")
                        + segment("/1.ts")
                        + "#EXT-X-DISCONTINUITY\n"
                        + segment("/1.ts");
        station.file("/media.m3u8", text);
        station.file("/1.ts", "one");
        station.file("/a", "A");
        station.file("/same", "A");
        station.file("/b", "B");

        receive(station.inside("/media.m3u8"));

        assertThat(taken.texts).containsExactly("|A", "one", "one", "|B", "one", "|B", "one");
    }

    @Test
    @DisplayName("F06: a discontinuity before the first segment of the next playlist is one, too")
    void aPlaylistMayBeginWithABeginning() throws Exception {
        String first = "#EXTM3U\n#EXT-X-TARGETDURATION:2\n" + segment("/1.ts");
        String next =
                ENDED
                        + "#EXT-X-MEDIA-SEQUENCE:1\n#EXT-X-DISCONTINUITY\n"
                        + segment("/2.ts")
                        + segment("/1.ts");
        var reads = new AtomicInteger();
        station.answers(
                "/media.m3u8",
                exchange ->
                        Station.send(exchange, 200, reads.getAndIncrement() == 0 ? first : next));
        station.file("/1.ts", "one");
        station.file("/2.ts", "two");

        receive(station.inside("/media.m3u8"));

        assertThat(taken.texts).containsExactly("|", "one", "|", "two", "one");
    }

    @Test
    void partsOfFilesAreAskedFor() throws Exception {
        station.file(
                "/media.m3u8",
                ENDED
                        + "#EXT-X-MAP:URI=\"/all\",BYTERANGE=\"2@0\"\n#EXT-X-BYTERANGE:3@2\n"
                        + segment("/all"));
        station.answers(
                "/all",
                exchange ->
                        Station.send(
                                exchange, 206, exchange.getRequestHeaders().getFirst("Range")));

        receive(station.inside("/media.m3u8"));

        assertThat(taken.texts).containsExactly("|bytes=0-1", "bytes=2-4");
    }

    @Test
    @DisplayName(
            "F05, F06: where the time jumps although the playlist does not say so, something begins")
    void whereTheTimeJumpsSomethingBegins() throws Exception {
        long hour = 3_600 * TimeStamp.TICKS_PER_SECOND;
        timed("/1.ts", 0);
        timed("/2.ts", LiveStream.GOP_90K);
        timed("/3.ts", hour);
        timed("/4.ts", hour + LiveStream.GOP_90K);
        timed("/5.ts", 2 * LiveStream.GOP_90K);
        station.file("/media.m3u8", ENDED + segments(1, 2, 3, 4, 5));

        receive(station.inside("/media.m3u8"));

        assertThat(taken.begins()).containsExactly(0L, 2L, 4L);
    }

    @Test
    @DisplayName("F05: whoever does not mind another time is not told of it")
    void whoDoesNotMindIsNotTold() throws Exception {
        taken.keepsTimes = false;
        timed("/1.ts", 0);
        timed("/2.ts", 3_600 * TimeStamp.TICKS_PER_SECOND);
        station.file("/media.m3u8", ENDED + segments(1, 2));

        receive(station.inside("/media.m3u8"));

        assertThat(taken.begins()).containsExactly(0L);
    }

    @Test
    @DisplayName(
            "F05, F06: a segment within which the time jumps is left out, and something begins after it")
    void aTornSegmentIsLeftOut() throws Exception {
        long hour = 3_600 * TimeStamp.TICKS_PER_SECOND;
        var stream = new LiveStream();
        timed("/1.ts", 0);
        bytes("/2.ts", both(stream.gop(0, LiveStream.GOP_90K), stream.gop(0, hour)));
        timed("/3.ts", hour + LiveStream.GOP_90K);
        station.file("/media.m3u8", ENDED + segments(1, 2, 3));

        receive(station.inside("/media.m3u8"));

        assertThat(taken.begins()).containsExactly(0L, 1L);
    }

    private void timed(String path, long ticks) {
        bytes(path, new LiveStream().gop(0, ticks));
    }

    private void bytes(String path, byte[] bytes) {
        station.answers(
                path,
                exchange -> {
                    exchange.sendResponseHeaders(200, bytes.length);
                    try (OutputStream body = exchange.getResponseBody()) {
                        body.write(bytes);
                    }
                });
    }

    private static byte[] both(byte[] one, byte[] two) {
        return ByteBuffer.allocate(one.length + two.length).put(one).put(two).array();
    }

    private static String segments(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(n -> segment("/%d.ts".formatted(n)))
                .collect(Collectors.joining());
    }

    private static String map(String address) {
        return "#EXT-X-MAP:URI=\"%s\"\n".formatted(address);
    }

    private void receive(String address) throws IOException, InterruptedException {
        var place = Place.ofPerson(URI.create(address));
        Found<byte[]> found = outbound.fetch(Question.get(place, PATIENCE), 1_000);
        var text = found.with(new String(found.body(), StandardCharsets.UTF_8));
        Found<SourcePlaylist> playlist = Playlists.read(text);
        Found<Media> media =
                switch (playlist.body()) {
                    case Media each -> playlist.with(each);
                    case Multivariant(List<Variant> variants, var _) ->
                            new Playlists(fetcher)
                                    .media(new Place(variants.getFirst().uri(), playlist.leads()));
                };
        new Segments(fetcher, Segments.FROM_END, taken).receive(media);
    }

    private static String variant(String address) {
        return "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n%s\n".formatted(address);
    }

    private static String segment(String address) {
        return "#EXTINF:2,\n%s\n".formatted(address);
    }

    /// What was received. Time passes at once.
    private static final class Taken implements Segments.Outlet {
        private final List<String> texts = new ArrayList<>();
        private boolean keepsTimes = true;
        private int pauses;

        /// How many segments came before each beginning.
        private List<Long> begins() {
            return IntStream.range(0, texts.size())
                    .filter(n -> texts.get(n).startsWith("|"))
                    .mapToObj(
                            n ->
                                    texts.subList(0, n).stream()
                                            .filter(text -> !text.startsWith("|"))
                                            .count())
                    .toList();
        }

        @Override
        public void target(Duration length) {}

        @Override
        public void begin(byte[] header) {
            texts.add("|" + new String(header, StandardCharsets.UTF_8));
        }

        @Override
        public void accept(byte[] bytes) {
            texts.add(new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public boolean keepsTimes() {
            return keepsTimes;
        }

        @Override
        public void pause(Duration time) {
            pauses++;
            if (pauses > 20) {
                throw new AssertionError("it never gives up");
            }
        }
    }
}
