package tv.exstream.db;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Runs all writes one after another on one platform thread. Thread-safe.
final class WriterThread implements AutoCloseable {
    /// How many writes may wait; each belongs to a waiting caller, so more are only reached when the disk stands still.
    private static final int MOST_WAITING = 1_000;

    /// How long a caller waits for its turn: twice what a statement waits for a lock.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String NAME = "database-writer";

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().name(NAME).factory());

    /// Runs the work when its turn comes and answers what it answers. A caller that is interrupted goes on waiting, since only
    /// the end tells whether something was written.
    ///
    /// @throws ProblemException DATABASE_BUSY when the turn does not come: the work is then never run
    <T> T call(Supplier<T> work) {
        if (Thread.currentThread().getName().equals(NAME)) {
            throw new IllegalStateException("a write must not wait for another write");
        }
        Turn<T> turn = new Turn<>(work);
        try {
            thread.execute(turn);
        } catch (RejectedExecutionException e) {
            throw new ProblemException(
                    Problem.DATABASE_BUSY, "database must be open and have room for a write", e);
        }
        return turn.await();
    }

    /// Lets the writes that wait be done, then ends the thread.
    @Override
    public void close() {
        thread.close();
    }

    private static final class Turn<T> implements Runnable {
        private final Supplier<T> work;
        private final AtomicBoolean taken = new AtomicBoolean();
        private final CompletableFuture<T> result = new CompletableFuture<>();

        Turn(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            if (!taken.compareAndSet(false, true)) {
                return;
            }
            try {
                result.complete(work.get());
            } catch (Throwable e) {
                // Whatever it is, it belongs to the caller, and the thread must live on.
                result.completeExceptionally(e);
            }
        }

        T await() {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return outcome();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private T outcome() throws InterruptedException {
            try {
                return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (taken.compareAndSet(false, true)) {
                    throw new ProblemException(
                            Problem.DATABASE_BUSY,
                            "database must take a write within %s".formatted(PATIENCE),
                            e);
                }
                // It is being written: its statements have time-outs of their own.
                return unwrapped();
            } catch (ExecutionException e) {
                return unwrapped();
            }
        }

        private T unwrapped() throws InterruptedException {
            try {
                return result.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException("a write ended with an error", e.getCause());
            }
        }
    }
}
