package tv.exstream.web.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import tv.exstream.process.SharedQuestion;
import tv.exstream.web.api.HealthCheck.Finding;

/// Asks all parts at once how they are doing. Thread-safe.
///
/// A part that hangs is reported as down and is not asked a second time before it answered; pages and probes do not wait for it again.
public final class HealthChecks implements AutoCloseable {
    /// A probe that takes longer is as bad as one that fails: a load balancer gives up after a few seconds.
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final double NANOS_PER_MILLI = 1_000_000;

    private final LongSupplier nanoTime;
    private final Duration patience;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("health-", 0).factory());

    private final List<Part> parts;

    public HealthChecks(List<HealthCheck> checks, LongSupplier nanoTime, Duration patience) {
        this.nanoTime = nanoTime;
        this.patience = patience;
        this.parts = checks.stream().map(Part::new).toList();
    }

    /// Takes at most the patience of this object, and no time when what hangs has hung for as long.
    public HealthReport report() throws InterruptedException {
        List<SharedQuestion.Asked<HealthPart>> asked =
                parts.stream().map(part -> part.question.ask()).toList();
        List<HealthPart> answers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            answers.add(asked.get(i).await().orElseGet(parts.get(i)::silent));
        }
        return HealthReport.of(answers);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /// One check and its question that is under way.
    private final class Part {
        private final HealthCheck check;
        private final SharedQuestion<HealthPart> question;

        Part(HealthCheck check) {
            this.check = check;
            this.question = new SharedQuestion<>(this::probe, threads, nanoTime, patience);
        }

        private HealthPart silent() {
            return part(
                    Finding.down(Said.of(Phrase.SILENT, patience.toMillis())), patience.toNanos());
        }

        private HealthPart probe() {
            long start = nanoTime.getAsLong();
            Finding finding = find();
            return part(finding, nanoTime.getAsLong() - start);
        }

        private Finding find() {
            try {
                return check.probe().call();
            } catch (Exception e) {
                // Whatever a part throws is the answer to how it is doing.
                return Finding.down(Said.quoted(String.valueOf(e.getMessage())));
            }
        }

        private HealthPart part(Finding finding, long nanos) {
            return new HealthPart(
                    check.name(),
                    check.weigh(finding.status()),
                    finding.detail(),
                    Math.round(nanos / NANOS_PER_MILLI * 100) / 100.0);
        }
    }
}
