package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What viewers notice of a scan that looks into new files with ffprobe: the same crowd before two servers on the same data, both as new, of which one
/// has such a scan to do all the while.
final class WatchedScan {
    private static final Crowd CROWD = new Crowd(20, 1);
    private static final Duration ARRIVAL = Duration.ofSeconds(5);

    /// As with [FanOutBench].
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private static final Duration SETTLING = Duration.ofSeconds(60);

    /// Twice what two cores look into a second while nothing else runs; what is left when the viewers go is of no use.
    private static final int FILES_A_SECOND = 80;

    /// Arbitrary: twice as long as without the scan is what a player's buffer does not notice either.
    private static final double MOST_TIMES = 2;

    /// A scan goes on when it has looked into something within this.
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Lab lab;
    private final DataFolder data;

    private WatchedScan(Lab lab, DataFolder data) {
        this.lab = lab;
        this.data = data;
    }

    /// What the crowd saw beside a scan.
    ///
    /// @param probes how many files were looked into a second meanwhile
    record Scanned(Load load, double probes) {}

    static Section run(Lab lab) throws IOException, InterruptedException {
        DataFolder data = Broadcast.prepared(lab, "watched-scan", CROWD.channels());
        // What is scanned becomes a channel, which is not to be prepared meanwhile.
        var bench =
                new WatchedScan(
                        lab,
                        DataFolder.create(
                                data.path(),
                                "streaming.linger: 0s",
                                "timeline.horizon: 1h",
                                "renditions.background: false"));
        lab.say("scan: %s without one".formatted(CROWD.text()));
        Load without = bench.without();
        bench.makeFiles();
        lab.say("scan: %s while one runs".formatted(CROWD.text()));
        return section(bench.beside(), without);
    }

    private Load without() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(lab, data)) {
            server.awaitCalm(SETTLING);
            return Load.of(lab, plan(server.port()), server.meter());
        }
    }

    /// The scan begins with the server.
    private Scanned beside() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(lab, data)) {
            long before = seen(server);
            long begun = lab.nanoTime().getAsLong();
            Load load = Load.of(lab, plan(server.port()), server.meter());
            long after = seen(server);
            double probes = (after - before) * 1e9 / lab.since(begun).toNanos();
            Thread.sleep(LOOK);
            if (seen(server) <= after) {
                throw new IOException(
                        "the scan must last as long as viewers are watched: %.0f files a second"
                                .formatted(probes));
            }
            return new Scanned(load, probes);
        }
    }

    private static long seen(ServerProcess server) throws IOException {
        return server.scan().at("/seen").asLong();
    }

    private void makeFiles() throws IOException, InterruptedException {
        Path work = data.path().resolve("clips");
        Duration all = ARRIVAL.plus(WARM_UP).plus(lab.pace().window()).plus(WARM_UP);
        int count = Math.toIntExact(all.toSeconds() * FILES_A_SECOND);
        lab.say("scan: making %d clips".formatted(count));
        TinyClips.copy(
                TinyClips.draw(lab, work),
                data.path().resolve("library").resolve("Show").resolve("Season 1"),
                count,
                lab);
    }

    private AudiencePlan plan(int port) {
        return new AudiencePlan(
                port,
                CROWD,
                ARRIVAL,
                WARM_UP,
                lab.pace().window(),
                SyntheticChunks.bytesPerSecond());
    }

    static Section section(Scanned scanned, Load without) {
        Load load = scanned.load();
        List<Figure> figures = new ArrayList<>(load.service());
        figures.add(
                new Figure(
                                "gap p99 against that without a scan",
                                load.tally().gapMillis() / without.tally().gapMillis(),
                                Unit.TIMES)
                        .atMost(MOST_TIMES));
        figures.add(
                new Figure(
                        "longest gap without a scan",
                        without.tally().longestGapMillis(),
                        Unit.MILLISECONDS));
        figures.add(new Figure("files looked into a second", scanned.probes(), Unit.NUMBER));
        return Section.of(
                "%s while new files are scanned".formatted(load.plan().crowd().text()), figures);
    }
}
