package tv.exstream.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long the server takes to be ready, and what it holds when it has nothing to do.
final class StartBench {
    private static final Duration SETTLING = Duration.ofSeconds(60);

    /// How long it has had nothing to do when its memory is looked at.
    private static final Duration IDLE = Duration.ofSeconds(5);

    private StartBench() {}

    static List<Section> run(Lab lab) throws IOException, InterruptedException {
        DataFolder data = Broadcast.prepared(lab);
        lab.say("start: %d starts".formatted(lab.pace().starts()));
        Samples seconds = new Samples();
        Samples megabytes = new Samples();
        for (int n = 0; n < lab.pace().starts(); n++) {
            try (ServerProcess server = ServerProcess.start(lab, data)) {
                seconds.add(server.startedIn().toNanos() / 1e9);
                if (n == lab.pace().starts() - 1) {
                    server.awaitCalm(SETTLING);
                    Thread.sleep(IDLE);
                    server.meter().residentMegabytes().ifPresent(megabytes::add);
                }
            }
        }
        return List.of(section(seconds, megabytes));
    }

    private static Section section(Samples seconds, Samples megabytes) {
        List<Figure> figures = new ArrayList<>();
        figures.add(
                new Figure("java to ready, slowest", seconds.largest(), Unit.SECONDS).atMost(2.5));
        figures.add(new Figure("the same, median", seconds.percentile(50), Unit.SECONDS));
        if (megabytes.count() > 0) {
            figures.add(
                    new Figure("memory when idle", megabytes.largest(), Unit.MEGABYTES)
                            .atMost(250));
        }
        return Section.of("start with %d channels".formatted(Broadcast.CHANNELS), figures);
    }
}
