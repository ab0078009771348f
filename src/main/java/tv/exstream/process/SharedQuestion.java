package tv.exstream.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A question to something that may never answer. Whoever asks while it is being asked waits for the same answer, so questions never pile up,
/// and nobody waits for what has hung for long. Thread-safe.
public final class SharedQuestion<T> {
    private final Callable<T> call;
    private final ExecutorService threads;
    private final LongSupplier nanoTime;
    private final Duration patience;

    /// Guarded by this.
    private @Nullable Asked<T> running;

    /// @param patience how long an answer may take from when the question is first asked
    public SharedQuestion(
            Callable<T> call, ExecutorService threads, LongSupplier nanoTime, Duration patience) {
        this.call = call;
        this.threads = threads;
        this.nanoTime = nanoTime;
        this.patience = patience;
    }

    /// A question that is under way.
    public static final class Asked<T> {
        private final Future<T> answer;
        private final LongSupplier nanoTime;
        private final long deadline;

        private Asked(Future<T> answer, LongSupplier nanoTime, Duration patience) {
            this.answer = answer;
            this.nanoTime = nanoTime;
            this.deadline = nanoTime.getAsLong() + patience.toNanos();
        }

        /// The answer, or empty when there was none in time.
        ///
        /// @throws IllegalStateException when the call threw something
        public Optional<T> await() throws InterruptedException {
            try {
                long left = Math.max(0, deadline - nanoTime.getAsLong());
                return Optional.of(answer.get(left, TimeUnit.NANOSECONDS));
            } catch (TimeoutException _) {
                return Optional.empty();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    public synchronized Asked<T> ask() {
        if (running == null || running.answer.isDone()) {
            running = new Asked<>(threads.submit(call), nanoTime, patience);
        }
        return running;
    }
}
