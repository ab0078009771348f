package tv.exstream.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Whether a station that is watched for long holds more and more of the machine: once in quick motion, once in real time.
final class SoakBench {
    private static final Crowd CROWD = new Crowd(50, 2);
    private static final Duration ARRIVAL = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration SETTLING = Duration.ofSeconds(60);

    /// How often is looked within the window.
    private static final int LOOKS = 120;

    private SoakBench() {}

    static List<Section> run(Lab lab) throws IOException, InterruptedException {
        List<Section> sections = new ArrayList<>(List.of(QuickDay.run(lab, CROWD.channels())));
        sections.add(inRealTime(lab));
        lab.say("soak: " + (sections.stream().allMatch(Section::isKept) ? "flat" : "NOT FLAT"));
        return sections;
    }

    private static Section inRealTime(Lab lab) throws IOException, InterruptedException {
        DataFolder data = Broadcast.prepared(lab);
        lab.say("soak: %s for %d min".formatted(CROWD.text(), lab.soak().toMinutes()));
        try (ServerProcess server = ServerProcess.start(lab, data)) {
            server.awaitCalm(SETTLING);
            double before = server.sessionsStarted();
            var plan =
                    new AudiencePlan(
                            server.port(),
                            CROWD,
                            ARRIVAL,
                            WARM_UP,
                            lab.soak(),
                            SyntheticChunks.bytesPerSecond());
            var log = new VitalsLog();
            Load load = watched(lab, plan, server, log);
            double sessions = server.sessionsStarted() - before;
            return section(load, log, sessions);
        }
    }

    /// Looks at the server while the audience watches.
    private static Load watched(Lab lab, AudiencePlan plan, ServerProcess server, VitalsLog log)
            throws IOException, InterruptedException {
        var trouble = new AtomicReference<>("");
        Thread looking = Thread.ofPlatform().daemon().start(() -> look(lab, server, log, trouble));
        Load load;
        try {
            load = Load.of(lab, plan, server.meter());
        } finally {
            looking.interrupt();
            looking.join();
        }
        if (!trouble.get().isEmpty()) {
            throw new IOException("server must go on: " + trouble.get());
        }
        return load;
    }

    private static void look(
            Lab lab, ServerProcess server, VitalsLog log, AtomicReference<String> trouble) {
        try {
            Thread.sleep(ARRIVAL.plus(WARM_UP));
            while (true) {
                log.add(server.meter().vitals());
                Thread.sleep(lab.soak().dividedBy(LOOKS));
            }
        } catch (IOException e) {
            trouble.set(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            return; // the audience has left
        }
    }

    static Section section(Load load, VitalsLog log, double sessions) {
        List<Figure> figures = new ArrayList<>(log.figures());
        figures.add(new Figure("CPU", load.percentOfACore(), Unit.PERCENT_OF_A_CORE));
        figures.add(
                new Figure("sessions started anew", sessions - CROWD.channels(), Unit.NUMBER)
                        .atMost(0));
        figures.addAll(load.service());
        return Section.of(
                "soak, %s, %d min".formatted(CROWD.text(), load.plan().window().toMinutes()),
                figures);
    }
}
