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
import tv.exstream.remark.Objection;
import tv.exstream.retry.Committed;

/// Runs all writes one after another on one platform thread. Thread-safe.
final class WriterThread implements AutoCloseable {
    /// How many writes may wait; each belongs to a waiting caller, so more are only reached when the disk stands still.
    private static final int MOST_WAITING = 1_000;

    /// How long a caller waits for its turn: twice what a statement waits for a lock.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// How many times as long it waits while [one step][#step] of many writes is under way: what it waits for goes on, and imports of a thousand
    /// channels take longer than that on a small machine that is busy.
    private static final int PATIENCE_WITH_STEPS = 12;

    private static final String NAME = "database-writer";

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().name(NAME).factory());

    private final Duration patience;
    private volatile boolean stepping;

    WriterThread() {
        this(PATIENCE);
    }

    WriterThread(Duration patience) {
        this.patience = patience;
    }

    /// Runs the work when its turn comes and answers what it answers. A caller that is interrupted goes on waiting, since only
    /// the end tells whether something was written.
    ///
    /// @throws ProblemException DATABASE_BUSY when the turn does not come: the work is then never run
    <T> T call(Supplier<T> work) {
        if (Thread.currentThread().getName().equals(NAME)) {
            throw new IllegalStateException("a write must not wait for another write");
        }
        Turn<T> turn = new Turn<>(work, this);
        try {
            thread.execute(turn);
        } catch (RejectedExecutionException e) {
            throw ProblemException.of(Problem.DATABASE_BUSY, e, Objection.DATABASE_FULL_OF_WRITES);
        }
        T result = turn.await();
        Committed.note();
        return result;
    }

    /// The same for many writes in one step, for which others wait longer.
    <T> T step(Supplier<T> work) {
        return call(
                () -> {
                    stepping = true;
                    try {
                        return work.get();
                    } finally {
                        stepping = false;
                    }
                });
    }

    /// Lets the writes that wait be done, then ends the thread.
    @Override
    public void close() {
        thread.close();
    }

    private static final class Turn<T> implements Runnable {
        private final Supplier<T> work;
        private final WriterThread writer;
        private final AtomicBoolean taken = new AtomicBoolean();
        private final CompletableFuture<T> result = new CompletableFuture<>();

        Turn(Supplier<T> work, WriterThread writer) {
            this.work = work;
            this.writer = writer;
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
            for (int waited = 1; ; waited++) {
                try {
                    return result.get(writer.patience.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (writer.stepping && waited < PATIENCE_WITH_STEPS) {
                        continue;
                    }
                    return late(e);
                } catch (ExecutionException e) {
                    return unwrapped();
                }
            }
        }

        private T late(TimeoutException cause) throws InterruptedException {
            if (taken.compareAndSet(false, true)) {
                throw ProblemException.of(
                        Problem.DATABASE_BUSY, cause, Objection.DATABASE_LATE, writer.patience);
            }
            // It is being written: its statements have time-outs of their own.
            return unwrapped();
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
