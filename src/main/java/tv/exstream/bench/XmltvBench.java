package tv.exstream.bench;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.Title;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// How long the whole guide takes when it is the first thing that a server is asked for.
final class XmltvBench {
    private static final int CHANNELS = 200;
    private static final int SHOWS = 20;
    private static final int EPISODES = 40;
    private static final Duration SETTLING = Duration.ofSeconds(60);

    /// At least, because no episode is longer than an hour.
    private static final int PROGRAMMES = CHANNELS * 14 * 24;

    /// The text has some 82 MB; one that does not fit has no end and is refused.
    private static final int LARGEST = 128_000_000;

    private static final String PLOT =
            "A short summary of what happens, in which somebody looks for something, finds something else, and learns a lesson that"
                    + " is forgotten by the next episode. ";

    private final Lab lab;
    private final DataFolder data;

    private XmltvBench(Lab lab, DataFolder data) {
        this.lab = lab;
        this.data = data;
    }

    /// How the document comes over the connection.
    private enum Form {
        TEXT(""),
        GZIP("Accept-Encoding: gzip\r\n");

        private final String headers;

        Form(String headers) {
            this.headers = headers;
        }

        private InputStream unpack(InputStream packed) throws IOException {
            return this == GZIP ? new GZIPInputStream(packed) : packed;
        }
    }

    static List<Section> run(Lab lab) throws IOException, InterruptedException {
        var bench = new XmltvBench(lab, DataFolder.create(lab.work().resolve("xmltv")));
        lab.say("xmltv: planning %d channels for 14 days".formatted(CHANNELS));
        bench.fill();
        lab.say("xmltv: asking for it");
        return List.of(bench.fetch(Form.TEXT), bench.fetch(Form.GZIP));
    }

    private void fill() throws IOException {
        try (Station station = new Station(data, lab.clock())) {
            List<Found> found = new ArrayList<>();
            for (int n = 0; n < SHOWS * EPISODES; n++) {
                found.add(episode(n / EPISODES, n % EPISODES));
            }
            List<MediaItem> items = station.add(found);
            station.pretend(items);
            Instant now = lab.clock().instant().truncatedTo(ChronoUnit.HOURS);
            for (int number = 1; number <= CHANNELS; number++) {
                station.add(
                        new Station.Wish(
                                number,
                                data.path().resolve("media", show(number % SHOWS)),
                                PlaybackOrder.SHUFFLE,
                                now.minus(Duration.ofDays(1)),
                                now.plus(Duration.ofDays(15))));
            }
        }
    }

    private Found episode(int show, int episode) {
        Title title =
                new Title(
                        "The one with number " + episode,
                        show(show),
                        1 + episode / 10,
                        1 + episode % 10,
                        2_000 + show,
                        PLOT.repeat(2));
        return SyntheticMedia.episode(
                data.path().resolve("media", show(show), "episode-%d.mkv".formatted(episode)),
                title,
                Duration.ofMinutes(20 + episode));
    }

    private static String show(int show) {
        return "Show " + show;
    }

    private Section fetch(Form form) throws IOException, InterruptedException {
        // Made before the time runs: to grow while bytes arrive would be our time, not the
        // server's.
        byte[] bytes = new byte[LARGEST];
        try (ServerProcess server = ServerProcess.start(lab, data)) {
            server.awaitCalm(SETTLING);
            long begun = lab.nanoTime().getAsLong();
            try (HttpGet answer = server.get("/iptv/xmltv.xml", form.headers)) {
                int size = answer.body().readNBytes(bytes, 0, 1);
                double firstByte = lab.millisSince(begun);
                size += answer.body().readNBytes(bytes, size, LARGEST - size);
                double whole = lab.millisSince(begun) / 1_000;
                requireWhole(form.unpack(new ByteArrayInputStream(bytes, 0, size)), PROGRAMMES);
                return section(form, firstByte, whole, size);
            }
        }
    }

    private static Section section(Form form, double firstByteMillis, double seconds, int bytes) {
        return Section.of(
                "XMLTV of %d channels for 14 days, first request, %s"
                        .formatted(CHANNELS, form.name().toLowerCase(Locale.ROOT)),
                new Figure("first byte", firstByteMillis, Unit.MILLISECONDS).atMost(200),
                new Figure("whole", seconds, Unit.SECONDS).atMost(2),
                new Figure("size", bytes / 1e6, Unit.MEGABYTES));
    }

    /// @throws IOException when the guide has fewer programmes than `least`, or no end
    static void requireWhole(InputStream guide, int least) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(guide, StandardCharsets.UTF_8));
        int programmes = 0;
        String last = "";
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            programmes += line.contains("<programme ") ? 1 : 0;
            last = line;
        }
        if (programmes < least || !last.equals("</tv>")) {
            throw new IOException(
                    "guide must have at least %d programmes and an end: %d, %s"
                            .formatted(least, programmes, last));
        }
    }
}
