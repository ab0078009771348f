package tv.exstream.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What it costs to send channels to many viewers, against the least it can cost on this machine in this run.
final class FanOutBench {
    private static final Duration ARRIVAL = Duration.ofSeconds(5);

    /// Each server and each bare writer is as new and gets as long: after this the compiler has little left to do in either.
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    /// How long the same crowd is watched when it comes again at once.
    private static final Duration RUSH = Duration.ofSeconds(5);

    private static final Duration SETTLING = Duration.ofSeconds(60);

    /// What both promises of a thousand viewers are about, and of how many megabytes.
    private static final List<Crowd> THOUSANDS =
            List.of(new Crowd(1, 1_000), new Crowd(Broadcast.CHANNELS, 5));

    private static final double THOUSAND_MEGABYTES = 400;

    private static final Crowd ONE_EACH = new Crowd(Broadcast.CHANNELS, 1);
    private static final double ONE_EACH_MEGABYTES = 500;

    private final Lab lab;
    private final DataFolder data;

    private FanOutBench(Lab lab, DataFolder data) {
        this.lab = lab;
        this.data = data;
    }

    /// What a server did.
    ///
    /// @param load while viewers came one after another and stayed
    /// @param rush afterwards, when all had left and came again at once
    /// @param processes how many child processes it started meanwhile
    record Served(Load load, Load rush, double processes) {}

    static List<Section> run(Lab lab) throws IOException, InterruptedException {
        var bench = new FanOutBench(lab, Broadcast.prepared(lab));
        List<Section> sections = new ArrayList<>();
        for (Crowd crowd : THOUSANDS) {
            Load bare = bench.bare(crowd);
            sections.add(comparison(bare));
            Served served = bench.served(crowd);
            sections.add(thousand(served, bare));
            sections.add(rush(served, THOUSAND_MEGABYTES));
        }
        Served served = bench.served(ONE_EACH);
        sections.add(oneEach(served));
        sections.add(rush(served, ONE_EACH_MEGABYTES));
        return sections;
    }

    private Load bare(Crowd crowd) throws IOException {
        say("bare writer", crowd);
        try (ChildProcess writer =
                ChildProcess.talking(
                        lab.jvm().childCommand(Role.BARE_WRITER.with(List.of())),
                        lab.work().resolve("bare-writer.log"))) {
            int port = Integer.parseInt(writer.line().substring(BareWriter.PORT.length()));
            return Load.of(lab, plan(port, crowd), writer.meter());
        }
    }

    private Served served(Crowd crowd) throws IOException, InterruptedException {
        say("fan-out", crowd);
        try (ServerProcess server = ServerProcess.start(lab, data)) {
            server.awaitCalm(SETTLING);
            double before = server.processesStarted();
            AudiencePlan plan = plan(server.port(), crowd);
            Load load = Load.of(lab, plan, server.meter());
            server.awaitCalm(SETTLING); // until its sessions have ended
            Load rush = Load.of(lab, plan.rush(RUSH), server.meter());
            return new Served(load, rush, server.processesStarted() - before);
        }
    }

    private void say(String who, Crowd crowd) {
        lab.say("%s: %s for %d s".formatted(who, crowd.text(), lab.pace().window().toSeconds()));
    }

    private AudiencePlan plan(int port, Crowd crowd) {
        return new AudiencePlan(
                port,
                crowd,
                ARRIVAL,
                WARM_UP,
                lab.pace().window(),
                SyntheticChunks.bytesPerSecond());
    }

    static Section comparison(Load bare) {
        List<Figure> figures = new ArrayList<>();
        figures.add(perGigabyte(bare));
        figures.add(percent("CPU", bare.percentOfACore()));
        figures.addAll(bare.service());
        return Section.of(
                "bare writer, %s (for comparison)".formatted(bare.plan().crowd().text()), figures);
    }

    static Section thousand(Served served, Load bare) {
        Load load = served.load();
        List<Figure> figures = new ArrayList<>();
        figures.add(perGigabyte(load));
        figures.add(
                new Figure(
                                "the same against the bare writer",
                                load.cpuSecondsPerGigabyte() / bare.cpuSecondsPerGigabyte(),
                                Unit.TIMES)
                        .atMost(1.5));
        figures.add(percent("CPU", load.percentOfACore()));
        return section(served, figures, THOUSAND_MEGABYTES);
    }

    static Section oneEach(Served served) {
        Load load = served.load();
        double each = load.percentOfACore() / load.plan().crowd().channels();
        List<Figure> figures = new ArrayList<>();
        figures.add(percent("CPU", load.percentOfACore()).atMost(100));
        figures.add(percent("CPU of one session", each).atMost(0.3));
        return section(served, figures, ONE_EACH_MEGABYTES);
    }

    static Section rush(Served served, double megabytes) {
        Load rush = served.rush();
        return Section.of(
                "fan-out, %s, all at once".formatted(rush.plan().crowd().text()),
                service(rush, megabytes));
    }

    private static List<Figure> service(Load load, double megabytes) {
        List<Figure> figures = new ArrayList<>();
        load.mostMegabytes().stream()
                .mapToObj(most -> new Figure("most memory so far", most, Unit.MEGABYTES))
                .forEach(most -> figures.add(most.atMost(megabytes)));
        figures.addAll(load.service());
        return figures;
    }

    private static Figure perGigabyte(Load load) {
        return new Figure("CPU per GB", load.cpuSecondsPerGigabyte(), Unit.SECONDS_PER_GIGABYTE);
    }

    private static Figure percent(String name, double found) {
        return new Figure(name, found, Unit.PERCENT_OF_A_CORE);
    }

    private static Section section(Served served, List<Figure> figures, double megabytes) {
        Load load = served.load();
        figures.addAll(service(load, megabytes));
        figures.add(new Figure("processes started", served.processes(), Unit.NUMBER).atMost(0));
        return Section.of("fan-out, " + load.plan().crowd().text(), figures);
    }
}
