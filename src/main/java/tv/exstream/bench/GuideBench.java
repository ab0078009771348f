package tv.exstream.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tv.exstream.media.Artwork;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// How long the guide of many channels takes: the first time, again, after one channel has changed, and a page of it.
final class GuideBench {
    private static final int CHANNELS = 1_000;
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final Duration BACK = Duration.ofDays(1);
    private static final int SHOWS = 50;
    private static final int EPISODES = 40;

    /// Different lengths, half an hour on average.
    private static final int LENGTHS = 27;

    private static final Duration SETTLING = Duration.ofMinutes(2);
    private static final int PROGRAMMES = 350_000;
    private static final int PAGES = 40;
    private static final String GZIP = "Accept-Encoding: gzip\r\n";

    private static final OutputStream NOWHERE = OutputStream.nullOutputStream();

    private static final String PLOT =
            "Somebody who came back after years finds that nothing is where it was, asks the wrong people, and is right in the end. ";

    private final Lab lab;
    private final DataFolder data;

    private GuideBench(Lab lab, DataFolder data) {
        this.lab = lab;
        this.data = data;
    }

    static List<Section> run(Lab lab) throws IOException, InterruptedException {
        var bench =
                new GuideBench(
                        lab,
                        DataFolder.create(
                                lab.work().resolve("guide"),
                                "guide.ahead: %dd".formatted(AHEAD.toDays()),
                                "timeline.horizon: %dd".formatted(AHEAD.toDays())));
        lab.say("guide: planning %,d channels for %d days".formatted(CHANNELS, AHEAD.toDays()));
        bench.fill();
        lab.say("guide: asking for it");
        return List.of(bench.text(), bench.gzip());
    }

    private void fill() throws IOException {
        try (Station station = new Station(data, lab.clock())) {
            List<Found> found = new ArrayList<>();
            for (int n = 0; n < SHOWS * EPISODES; n++) {
                found.add(episode(n / EPISODES, n % EPISODES));
            }
            List<MediaItem> items = station.add(found);
            station.pretend(items);
            for (int number = 1; number <= CHANNELS; number++) {
                station.add(channel(number));
            }
        }
    }

    private Station.Wish channel(int number) {
        Instant now = lab.clock().instant().truncatedTo(ChronoUnit.HOURS);
        return new Station.Wish(
                number,
                data.path().resolve("media", show(number % SHOWS)),
                PlaybackOrder.SHUFFLE,
                now.minus(BACK),
                now.plus(AHEAD).plus(Duration.ofDays(1)));
    }

    private Found episode(int show, int episode) {
        Title title =
                new Title(
                        "Part %d of it".formatted(episode),
                        show(show),
                        1 + episode / 10,
                        1 + episode % 10,
                        1_970 + show,
                        PLOT.repeat(1 + episode % 3));
        Path path = data.path().resolve("media", show(show), "part-%d.mkv".formatted(episode));
        Found plain =
                SyntheticMedia.episode(path, title, Duration.ofMinutes(20 + episode % LENGTHS));
        return new Found(plain.kind(), title, plain.file(), metadata(path, episode), Instant.EPOCH);
    }

    private static Metadata metadata(Path file, int episode) {
        var poster = new Artwork.Picture(file.resolveSibling("poster.jpg"), Instant.EPOCH);
        return new Metadata(
                Facts.NONE,
                Map.of(
                        Facet.GENRE, List.of("Drama", "Mystery"),
                        Facet.ACTOR, List.of("Ada North", "Ben South"),
                        Facet.DIRECTOR, List.of("Director " + episode),
                        Facet.CONTENT_RATING, List.of("TV-14")),
                new Artwork(Map.of(Artwork.Kind.PARENT, poster)));
    }

    private static String show(int show) {
        return "Saga " + show;
    }

    private Section text() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(lab, data)) {
            server.awaitCalm(SETTLING);
            Fetched first = guide(server, "", NOWHERE);
            Fetched second = guide(server, "", NOWHERE);
            return Section.of(
                    "XMLTV of %,d channels for %d days, text".formatted(CHANNELS, AHEAD.toDays()),
                    new Figure("first byte", first.firstByteMillis(), Unit.MILLISECONDS)
                            .atMost(200),
                    new Figure("whole", first.seconds(), Unit.SECONDS).atMost(3),
                    new Figure("again", second.seconds(), Unit.SECONDS),
                    new Figure("size", first.bytes() / 1e6, Unit.MEGABYTES));
        }
    }

    private Section gzip() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(lab, data)) {
            server.awaitCalm(SETTLING);
            var packed = new ByteArrayOutputStream();
            Fetched first = guide(server, GZIP, packed);
            XmltvBench.requireWhole(
                    new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray())),
                    PROGRAMMES);
            Fetched second = guide(server, GZIP, NOWHERE);
            change();
            Fetched changed = guide(server, GZIP, NOWHERE);
            return Section.of(
                    "the same, gzip",
                    new Figure("first byte", first.firstByteMillis(), Unit.MILLISECONDS)
                            .atMost(200),
                    new Figure("whole", first.seconds(), Unit.SECONDS).atMost(3),
                    new Figure("again", second.seconds(), Unit.SECONDS),
                    new Figure("with one channel more", changed.seconds(), Unit.SECONDS),
                    new Figure("size", first.bytes() / 1e6, Unit.MEGABYTES),
                    new Figure("100 channels for 6 hours, p95", pages(server), Unit.MILLISECONDS)
                            .atMost(50));
        }
    }

    private void change() throws IOException {
        try (Station station = new Station(data, lab.clock())) {
            station.add(channel(CHANNELS + 1));
        }
    }

    /// Other channels and other hours each time, as somebody who looks around asks for them.
    private double pages(ServerProcess server) throws IOException {
        Samples samples = new Samples();
        Instant now = lab.clock().instant();
        for (int page = 0; page < PAGES; page++) {
            long from = now.plus(Duration.ofHours(3L * page)).getEpochSecond();
            String path =
                    "/api/guide?hours=6&limit=100&offset=%d&from=%d"
                            .formatted(100 * (page % 10), from);
            samples.add(fetch(server, path, "", NOWHERE).seconds() * 1_000);
        }
        return samples.percentile(95);
    }

    private Fetched guide(ServerProcess server, String headers, OutputStream into)
            throws IOException {
        return fetch(server, "/iptv/xmltv.xml", headers, into);
    }

    /// What an answer took.
    private record Fetched(double firstByteMillis, double seconds, long bytes) {}

    private Fetched fetch(ServerProcess server, String path, String headers, OutputStream into)
            throws IOException {
        long begun = lab.nanoTime().getAsLong();
        try (HttpGet answer = server.get(path, headers)) {
            int first = answer.body().read();
            double firstByte = lab.millisSince(begun);
            into.write(first);
            long bytes = 1 + answer.body().transferTo(into);
            return new Fetched(firstByte, lab.millisSince(begun) / 1_000, bytes);
        }
    }
}
