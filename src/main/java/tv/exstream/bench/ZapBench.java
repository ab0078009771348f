package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.Profile;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.store.DiskRenditions;

/// How long it takes to tune to channels whose programmes are prepared: real clips that the server itself has prepared.
final class ZapBench {
    /// So many channels that by the time one is tuned to again its session has ended.
    private static final int CHANNELS = 12;

    private static final Duration CLIP = Duration.ofSeconds(20);
    private static final Duration PREPARING = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration SETTLING = Duration.ofSeconds(30);

    /// Sessions without viewers are ended once a second: all channels take longer than that.
    private static final Duration PAUSE = Duration.ofMillis(150);

    /// Between two rows of them, which may end and begin with the same channel.
    private static final Duration ALL_ENDED = PAUSE.multipliedBy(CHANNELS);

    /// The first few load classes, on both sides.
    private static final int UNCOUNTED = 5;

    /// ffmpeg takes a fifth of a second or more for each.
    private static final int ZAPS_PER_DECODE = 4;

    private final Lab lab;
    private final DataFolder data;

    private ZapBench(Lab lab, DataFolder data) {
        this.lab = lab;
        this.data = data;
    }

    static List<Section> run(Lab lab) throws IOException, InterruptedException {
        Path path = lab.work().resolve("zap");
        var bench =
                new ZapBench(
                        lab,
                        DataFolder.create(path, "streaming.linger: 0s", "timeline.horizon: 1h"));
        List<MediaItem> items = bench.fill(new BenchClips(lab, path.resolve("media")));
        try (ServerProcess server = ServerProcess.start(lab, bench.data)) {
            bench.awaitPrepared(items);
            server.awaitCalm(SETTLING);
            lab.say("zap: tuning to prepared channels");
            return List.of(bench.measure(server));
        }
    }

    private List<MediaItem> fill(BenchClips clips) throws IOException, InterruptedException {
        Path clip = clips.draw(BenchClips.Work.COPY, CLIP);
        List<Found> found = new ArrayList<>();
        for (int number = 1; number <= CHANNELS; number++) {
            found.add(clips.programme(clip, name(number)));
        }
        try (Station station = new Station(data, lab.clock())) {
            List<MediaItem> items = station.add(found);
            Instant now = lab.clock().instant().truncatedTo(ChronoUnit.SECONDS);
            for (int number = 1; number <= CHANNELS; number++) {
                station.add(
                        new Station.Wish(
                                number,
                                clips.folderOf(name(number)),
                                PlaybackOrder.CHRONOLOGICAL,
                                now.minus(Duration.ofMinutes(5)),
                                now.plus(Duration.ofMinutes(90))));
            }
            return items;
        }
    }

    private static String name(int number) {
        return "channel-" + number;
    }

    /// Until every frame of every programme is there.
    private void awaitPrepared(List<MediaItem> items) throws IOException, InterruptedException {
        long begun = lab.nanoTime().getAsLong();
        lab.say("zap: the server prepares %d programmes".formatted(items.size()));
        try (DiskRenditions store =
                DiskRenditions.open(
                        data.config().renditionFolder(),
                        data.config()::renditions,
                        _ -> Optional.empty(),
                        lab.clock())) {
            while (!items.stream().allMatch(item -> isComplete(store, item))) {
                if (lab.since(begun).compareTo(PREPARING) > 0) {
                    throw new IOException(
                            "%d programmes must be prepared within %d s"
                                    .formatted(items.size(), PREPARING.toSeconds()));
                }
                Thread.sleep(LOOK);
            }
        }
    }

    private static boolean isComplete(DiskRenditions store, MediaItem item) {
        return store.index(new RenditionRequest(item, Profile.HD_720).key()).isComplete();
    }

    private Section measure(ServerProcess server) throws IOException, InterruptedException {
        double before = server.sessionsStarted();
        Samples alone = keyFrames(server, CHANNELS);
        Thread.sleep(ALL_ENDED);
        Samples decoded = decoded(server);
        Thread.sleep(ALL_ENDED);
        Samples joining;
        try (Zap other = Zap.to(1, server.port(), lab)) {
            Thread _ = Thread.ofVirtual().start(other::readOn);
            joining = keyFrames(server, 1);
        }
        requireSessions(server.sessionsStarted() - before);
        return Section.of(
                "zap to a prepared channel",
                figure("GET to tables and key frame, nobody there, p95", alone, 100),
                figure("GET to first picture decoded by ffmpeg, nobody there, p95", decoded, 500),
                figure("GET to tables and key frame, a viewer there, p95", joining, 50));
    }

    private static Figure figure(String name, Samples samples, double limit) {
        return new Figure(name, samples.percentile(95), Unit.MILLISECONDS).atMost(limit);
    }

    /// One for each that tuned to a channel nobody watched, one for the viewer who was there, none for those who joined that one.
    private void requireSessions(double started) throws IOException {
        int expected = UNCOUNTED + lab.pace().zaps() + decodes() + 1;
        if (started != expected) {
            throw new IOException(
                    "%d sessions must have started, or somebody was there who should not be: %.0f"
                            .formatted(expected, started));
        }
    }

    /// Tunes to the first channels in turn.
    private Samples keyFrames(ServerProcess server, int channels)
            throws IOException, InterruptedException {
        Samples samples = new Samples();
        for (int n = 0; n < UNCOUNTED + lab.pace().zaps(); n++) {
            try (Zap zap = Zap.to(1 + n % channels, server.port(), lab)) {
                double millis = zap.millisToKeyFrame(BenchClips.PROGRAMME_KEY_BYTES);
                if (n >= UNCOUNTED) {
                    samples.add(millis);
                }
            }
            Thread.sleep(PAUSE);
        }
        return samples;
    }

    private Samples decoded(ServerProcess server) throws IOException, InterruptedException {
        Samples samples = new Samples();
        for (int n = 0; n < decodes(); n++) {
            long begun = lab.nanoTime().getAsLong();
            lab.media().run(firstPicture(server.port(), 1 + n % CHANNELS));
            if (n > 0) {
                samples.add(lab.millisSince(begun));
            }
            Thread.sleep(PAUSE);
        }
        return samples;
    }

    /// The first is not counted.
    private int decodes() {
        return 1 + lab.pace().zaps() / ZAPS_PER_DECODE;
    }

    /// Looks at as little as a player does that wants to start quickly.
    private static List<String> firstPicture(int port, int channel) {
        return List.of(
                "-probesize",
                "200000",
                "-analyzeduration",
                "200000",
                "-i",
                "http://127.0.0.1:%d%s".formatted(port, Zap.path(channel)),
                "-map",
                "0:v:0",
                "-frames:v",
                "1",
                "-f",
                "null",
                "-");
    }
}
