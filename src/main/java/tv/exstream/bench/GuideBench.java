package tv.exstream.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// How long the guide of many channels takes: the first time, again, after one channel has changed, and a page of it.
final class GuideBench {
    private static final int CHANNELS = 1_000;
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final Duration BACK = Duration.ofDays(1);
    private static final int SHOWS = 50;
    private static final int EPISODES = 40;

    private static final Duration SETTLING = Duration.ofMinutes(2);
    private static final int PROGRAMMES = 350_000;
    private static final int PAGES = 40;
    private static final String GZIP = "Accept-Encoding: gzip\r\n";

    private static final OutputStream NOWHERE = OutputStream.nullOutputStream();

    private final Lab lab;
    private final DataFolder data;
    private final SyntheticShows shows;

    private GuideBench(Lab lab, DataFolder data) {
        this.lab = lab;
        this.data = data;
        this.shows = new SyntheticShows(data.path().resolve("media"));
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
            station.pretend(station.add(shows.episodes(SHOWS, EPISODES)));
            for (int number = 1; number <= CHANNELS; number++) {
                station.add(channel(number));
            }
        }
    }

    private Station.Wish channel(int number) {
        Instant now = lab.clock().instant().truncatedTo(ChronoUnit.HOURS);
        return new Station.Wish(
                number,
                shows.folder(number % SHOWS),
                PlaybackOrder.SHUFFLE,
                now.minus(BACK),
                now.plus(AHEAD).plus(Duration.ofDays(1)));
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
