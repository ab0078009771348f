package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;

/// What an audience saw and what the server spent on it within the window.
///
/// @param mostMegabytes the most memory the server ever held
record Load(AudiencePlan plan, AudienceTally tally, Duration cpu, OptionalDouble mostMegabytes) {
    /// Lets the audience come to a server and waits until it has left.
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
            return new Load(plan, AudienceTally.parse(audience.line()), cpu, memory);
        }
    }

    double cpuSecondsPerGigabyte() {
        return cpu.toNanos() / 1e9 / tally.gigabytes();
    }

    double percentOfACore() {
        return 100.0 * cpu.toNanos() / plan.window().toNanos();
    }

    private static void expect(ChildProcess child, String wanted) throws IOException {
        String line = child.line();
        if (!line.equals(wanted)) {
            throw new IOException("child must say %s: %s".formatted(wanted, line));
        }
    }
}
