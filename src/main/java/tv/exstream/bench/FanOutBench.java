package tv.exstream.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What it costs to send channels to many viewers, against the least it can cost on this machine in this run.
final class FanOutBench {
    /// Many more at once than ever will; all in the same millisecond would only show how long the network of this machine takes for
    /// what they are sent first.
    private static final Duration ARRIVAL = Duration.ofSeconds(10);

    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration SETTLING = Duration.ofSeconds(60);

    private static final Bound TIMES_BARE = new Bound.AtMost(1.5);
    private static final Bound GAP = new Bound.AtMost(250);
    private static final Bound NOBODY = new Bound.AtMost(0);
    private static final Bound ONE_CORE = new Bound.AtMost(100);
    private static final Bound ONE_SESSION = new Bound.AtMost(0.3);
    private static final Bound NONE = new Bound.None();

    private final Lab lab;
    private final DataFolder data;

    private FanOutBench(Lab lab, DataFolder data) {
        this.lab = lab;
        this.data = data;
    }

    /// A load, and how many child processes the server started meanwhile.
    private record Served(Load load, double processes) {}

    static List<Section> run(Lab lab) throws IOException, InterruptedException {
        var bench = new FanOutBench(lab, Broadcast.prepared(lab));
        Load bare = bench.bare();
        return List.of(
                Section.of(
                        "bare writer, 1,000 viewers (for comparison)",
                        new Figure(
                                "CPU per GB",
                                bare.cpuSecondsPerGigabyte(),
                                Unit.SECONDS_PER_GIGABYTE,
                                NONE),
                        new Figure("CPU", bare.percentOfACore(), Unit.PERCENT_OF_A_CORE, NONE),
                        new Figure(
                                "gap between deliveries, p99",
                                bare.tally().gapMillis(),
                                Unit.MILLISECONDS,
                                NONE)),
                bench.crowd("fan-out, 1 channel x 1,000 viewers", bench.served(1, 1_000), bare),
                bench.crowd("fan-out, 200 channels x 5 viewers", bench.served(200, 5), bare),
                bench.lonely("fan-out, 200 channels x 1 viewer", bench.served(200, 1)));
    }

    private Load bare() throws IOException {
        lab.say("bare writer: 1,000 viewers for %d s".formatted(lab.pace().window().toSeconds()));
        try (ChildProcess writer =
                ChildProcess.talking(
                        lab.jvm().childCommand(Role.BARE_WRITER.with(List.of())),
                        lab.work().resolve("bare-writer.log"))) {
            int port = Integer.parseInt(writer.line().substring(BareWriter.PORT.length()));
            return Load.of(lab, plan(port, 1, 1_000), writer.meter());
        }
    }

    private Served served(int channels, int viewers) throws IOException, InterruptedException {
        lab.say(
                "fan-out: %d x %d viewers for %d s"
                        .formatted(channels, viewers, lab.pace().window().toSeconds()));
        try (ServerProcess server = ServerProcess.start(lab, data)) {
            if (!server.awaitCalm(SETTLING)) {
                lab.say("fan-out: the server is still busy with something else");
            }
            double before = server.processesStarted();
            Load load = Load.of(lab, plan(server.port(), channels, viewers), server.meter());
            return new Served(load, server.processesStarted() - before);
        }
    }

    private AudiencePlan plan(int port, int channels, int viewers) {
        return new AudiencePlan(
                port,
                channels,
                viewers,
                ARRIVAL,
                WARM_UP,
                lab.pace().window(),
                SyntheticChunks.bytesPerSecond());
    }

    private Section crowd(String title, Served served, Load bare) {
        Load load = served.load();
        double perGigabyte = load.cpuSecondsPerGigabyte();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("CPU per GB", perGigabyte, Unit.SECONDS_PER_GIGABYTE, NONE));
        figures.add(
                new Figure(
                        "the same against the bare writer",
                        perGigabyte / bare.cpuSecondsPerGigabyte(),
                        Unit.TIMES,
                        TIMES_BARE));
        figures.add(new Figure("CPU", load.percentOfACore(), Unit.PERCENT_OF_A_CORE, NONE));
        figures.addAll(common(served, new Bound.AtMost(400)));
        return new Section(title, figures, "");
    }

    private Section lonely(String title, Served served) {
        double percent = served.load().percentOfACore();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("CPU", percent, Unit.PERCENT_OF_A_CORE, ONE_CORE));
        figures.add(
                new Figure(
                        "CPU of one session",
                        percent / served.load().plan().channels(),
                        Unit.PERCENT_OF_A_CORE,
                        ONE_SESSION));
        figures.addAll(common(served, new Bound.AtMost(500)));
        return new Section(title, figures, "");
    }

    private static List<Figure> common(Served served, Bound memory) {
        AudienceTally tally = served.load().tally();
        List<Figure> figures = new ArrayList<>();
        figures.add(
                new Figure(
                        "gap between deliveries, p99", tally.gapMillis(), Unit.MILLISECONDS, GAP));
        figures.add(new Figure("longest gap", tally.longestGapMillis(), Unit.MILLISECONDS, NONE));
        figures.add(
                new Figure(
                        "GET to first byte, p95",
                        tally.firstByteMillis(),
                        Unit.MILLISECONDS,
                        NONE));
        served.load()
                .mostMegabytes()
                .ifPresent(
                        most ->
                                figures.add(
                                        new Figure("most memory", most, Unit.MEGABYTES, memory)));
        figures.add(new Figure("viewers refused", tally.refused(), Unit.NUMBER, NOBODY));
        figures.add(new Figure("viewers late (2 s)", tally.late(), Unit.NUMBER, NOBODY));
        figures.add(new Figure("viewers starved", tally.starved(), Unit.NUMBER, NOBODY));
        figures.add(new Figure("processes started", served.processes(), Unit.NUMBER, NOBODY));
        return figures;
    }
}
