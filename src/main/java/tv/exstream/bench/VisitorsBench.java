package tv.exstream.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether those who look at pages and those who watch channels disturb each other.
final class VisitorsBench {
    private static final Crowd CROWD = new Crowd(Broadcast.CHANNELS, 1);
    private static final Duration ARRIVAL = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final Duration SETTLING = Duration.ofSeconds(60);

    /// A server that starts for the first time draws slates for each channel.
    private static final Duration DRAWING = Duration.ofMinutes(6);

    /// How often each page is opened before anybody comes, so that it is compiled.
    private static final int WALKS = 20;

    /// How many channels, items and years each page is opened of.
    private static final int NUMBERS = 20;

    private VisitorsBench() {}

    static List<Section> run(Lab lab) throws IOException, InterruptedException {
        DataFolder data = Broadcast.prepared(lab);
        try (ServerProcess server = ServerProcess.start(lab, data)) {
            server.awaitCalm(DRAWING);
            var visitors = new Visitors(lab, server.port(), pages());
            lab.say("visitors: alone at first");
            for (int walk = 0; walk < WALKS; walk++) {
                visitors.walk();
            }
            server.awaitCalm(SETTLING);
            lab.say(
                    "visitors: %d pages a second beside %s for %d s"
                            .formatted(
                                    Visitors.PAGES_PER_SECOND,
                                    CROWD.text(),
                                    lab.pace().window().toSeconds()));
            return List.of(both(lab, server, visitors));
        }
    }

    private static List<String> pages() {
        return IntStream.range(0, NUMBERS).boxed().flatMap(VisitorsBench::pages).toList();
    }

    private static Stream<String> pages(int number) {
        return PagesBench.pages().stream().map(page -> PagesBench.path(page, number));
    }

    private static Section both(Lab lab, ServerProcess server, Visitors visitors)
            throws IOException, InterruptedException {
        var plan =
                new AudiencePlan(
                        server.port(),
                        CROWD,
                        ARRIVAL,
                        WARM_UP,
                        lab.pace().window(),
                        SyntheticChunks.bytesPerSecond());
        var visit =
                new FutureTask<>(() -> visitors.come(ARRIVAL.plus(WARM_UP), lab.pace().window()));
        Thread.ofPlatform().daemon().start(visit);
        Load load = Load.of(lab, plan, server.meter());
        try {
            return section(load, visit.get());
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    static Section section(Load load, Visitors.Tally tally) {
        Samples pages = tally.millis();
        double answered = pages.count() * 1_000.0 / load.plan().window().toMillis();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("pages a second", answered, Unit.NUMBER));
        figures.add(new Figure("pages refused", tally.refused(), Unit.NUMBER).atMost(0));
        if (pages.count() > 0) {
            figures.add(milliseconds("page, p50", pages.percentile(50)));
            figures.add(milliseconds("page, p95", pages.percentile(95)).atMost(150));
        }
        figures.add(new Figure("CPU", load.percentOfACore(), Unit.PERCENT_OF_A_CORE));
        figures.addAll(load.service()); // starved is who waited for a second, too
        return Section.of("visitors beside " + load.plan().crowd().text(), figures);
    }

    private static Figure milliseconds(String name, double found) {
        return new Figure(name, found, Unit.MILLISECONDS);
    }
}
