package tv.exstream.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import tv.exstream.remark.KeptWord;

/// Calls into file systems that may never answer: a network disk that is away blocks the calling thread and cannot be interrupted.
/// Each call runs on a platform thread of its own, and who waits for it gives up after a while. Thread-safe.
public final class PatientCalls implements AutoCloseable {
    /// As many calls may hang as a machine has mounts; each costs a thread until its mount answers or is taken away.
    private static final int MOST_HANGING = 16;

    private final Duration patience;
    private final Semaphore room = new Semaphore(MOST_HANGING);
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("files-", 1).factory());

    /// @param patience how long a call may make no progress
    public PatientCalls(Duration patience) {
        this.patience = patience;
    }

    /// A call that says from time to time that it has come further.
    @FunctionalInterface
    public interface Call<T> {
        T run(Runnable progress) throws IOException;
    }

    /// The call did not answer in time, or so many do not that this one was not even begun.
    public static final class NoAnswer extends IOException {
        private static final long serialVersionUID = 1;

        NoAnswer(String message) {
            super(message);
        }
    }

    /// @throws NoAnswer when the call makes no progress for too long; it goes on unheard
    public <T> T make(Call<T> call) throws IOException, InterruptedException {
        if (!room.tryAcquire()) {
            throw new NoAnswer(KeptWord.OTHERS_HANG.said(MOST_HANGING));
        }
        AtomicLong steps = new AtomicLong();
        Future<T> running =
                threads.submit(
                        () -> {
                            try {
                                return call.run(steps::incrementAndGet);
                            } finally {
                                room.release();
                            }
                        });
        return await(running, steps);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> T await(Future<T> running, AtomicLong steps)
            throws IOException, InterruptedException {
        long seen = steps.get();
        while (true) {
            try {
                return running.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (steps.get() == seen) {
                    throw new NoAnswer(KeptWord.NO_ANSWER_WITHIN.said(patience.toSeconds()));
                }
                seen = steps.get();
            } catch (ExecutionException e) {
                throw asIoException(e);
            }
        }
    }

    private static IOException asIoException(ExecutionException e) {
        return switch (e.getCause()) {
            case IOException failure -> failure;
            case RuntimeException broken -> throw broken;
            case null, default -> new IOException(e);
        };
    }
}
