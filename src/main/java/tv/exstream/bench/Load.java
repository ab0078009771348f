package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What an audience saw and what the server spent on it within the window.
///
/// @param mostMegabytes the most memory the server ever held
record Load(AudiencePlan plan, AudienceTally tally, Duration cpu, OptionalDouble mostMegabytes) {
    /// Lets the audience come to a server and waits until it has left.
    ///
    /// @throws IOException also when nobody got anything, so that there is nothing to divide by
    static Load of(Lab lab, AudiencePlan plan, ProcessMeter server) throws IOException {
        Path log = lab.work().resolve("audience.log");
        try (ChildProcess audience =
                ChildProcess.talking(
                        lab.jvm().childCommand(Role.AUDIENCE.with(plan.arguments())), log)) {
            expect(audience, Audience.BEGIN);
            Duration before = server.cpu();
            expect(audience, Audience.END);
            Duration cpu = server.cpu().minus(before);
            OptionalDouble memory = server.mostResidentMegabytes();
            AudienceTally tally = AudienceTally.parse(audience.line());
            if (tally.bytes() == 0) {
                throw new IOException("%s must get something: %s".formatted(plan, tally.json()));
            }
            return new Load(plan, tally, cpu, memory);
        }
    }

    double cpuSecondsPerGigabyte() {
        return cpu.toNanos() / 1e9 / tally.gigabytes();
    }

    double percentOfACore() {
        return 100.0 * cpu.toNanos() / plan.window().toNanos();
    }

    /// What is asked of every server. It serves nobody at its best who lets anybody down.
    List<Figure> service() {
        List<Figure> figures = new ArrayList<>();
        figures.add(milliseconds("gap between deliveries, p99", tally.gapMillis()).atMost(250));
        figures.add(milliseconds("longest gap", tally.longestGapMillis()));
        figures.add(milliseconds("GET to first byte, p95", tally.firstByteMillis()));
        figures.add(nobody("viewers refused", tally.refused()));
        figures.add(nobody("viewers late (2 s)", tally.late()));
        figures.add(nobody("viewers starved", tally.starved()));
        return figures;
    }

    private static Figure milliseconds(String name, double found) {
        return new Figure(name, found, Unit.MILLISECONDS);
    }

    private static Figure nobody(String name, int found) {
        return new Figure(name, found, Unit.NUMBER).atMost(0);
    }

    private static void expect(ChildProcess child, String wanted) throws IOException {
        String line = child.line();
        if (!line.equals(wanted)) {
            throw new IOException("child must say %s: %s".formatted(wanted, line));
        }
    }
}
