package tv.exstream.web.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tv.exstream.web.api.HealthCheck.Finding;

/// Asks all parts at once how they are doing. Thread-safe.
///
/// A part that hangs is reported as down and is not asked a second time before it answered, so questions never pile up.
public final class HealthChecks implements AutoCloseable {
    /// A probe that takes longer is as bad as one that fails: a load balancer gives up after a few seconds.
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final double NANOS_PER_MILLI = 1_000_000;

    private final List<Part> parts;
    private final LongSupplier nanoTime;
    private final Duration patience;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("health-", 0).factory());

    public HealthChecks(List<HealthCheck> checks, LongSupplier nanoTime, Duration patience) {
        this.parts = checks.stream().map(Part::new).toList();
        this.nanoTime = nanoTime;
        this.patience = patience;
    }

    /// Takes at most the patience of this object.
    public HealthReport report() throws InterruptedException {
        long deadline = nanoTime.getAsLong() + patience.toNanos();
        List<Future<HealthPart>> asked = parts.stream().map(Part::ask).toList();
        List<HealthPart> answers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            answers.add(parts.get(i).answer(asked.get(i), deadline - nanoTime.getAsLong()));
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

        /// Guarded by this.
        private @Nullable Future<HealthPart> running;

        Part(HealthCheck check) {
            this.check = check;
        }

        synchronized Future<HealthPart> ask() {
            if (running == null || running.isDone()) {
                running = threads.submit(this::probe);
            }
            return running;
        }

        HealthPart answer(Future<HealthPart> asked, long nanos) throws InterruptedException {
            try {
                return asked.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            } catch (TimeoutException _) {
                return part(
                        Finding.down("no answer within " + patience.toMillis() + " ms"),
                        patience.toNanos());
            } catch (ExecutionException e) {
                throw new IllegalStateException("health check " + check.name(), e);
            }
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
                return Finding.down(String.valueOf(e.getMessage()));
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
