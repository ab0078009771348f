package tv.exstream.library;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Does the same with many things, some at a time, and hands out what came of each as it comes. Owned by one thread, which closes it.
///
/// The threads are those of the platform: the work reads what programs write.
///
/// @param <T> what there is to do
/// @param <R> what comes of it
public final class Workers<T, R> implements AutoCloseable {
    private final Work<T, R> work;
    private final Queue<T> waiting;
    private final BlockingQueue<Supplier<R>> done = new LinkedBlockingQueue<>();
    private final List<Thread> threads;

    /// What is done with one thing. Called by several threads.
    @FunctionalInterface
    public interface Work<T, R> {
        /// @throws InterruptedException when nobody wants it any more
        R of(T thing) throws InterruptedException;
    }

    /// Begins at once.
    ///
    /// @param name of the threads, before their numbers
    /// @param most how many things at a time
    public Workers(String name, int most, Collection<T> things, Work<T, R> work) {
        this.work = work;
        this.waiting = new ConcurrentLinkedQueue<>(things);
        this.threads =
                IntStream.rangeClosed(1, Math.min(most, things.size()))
                        .mapToObj(
                                number ->
                                        Thread.ofPlatform()
                                                .daemon()
                                                .name(name + "-" + number)
                                                .start(this::work))
                        .toList();
    }

    /// The next result; there are as many as things, in any order. Breaks as the work did.
    public R next() throws InterruptedException {
        return done.take().get();
    }

    /// Stops; what was not begun is forgotten.
    @Override
    public void close() {
        waiting.clear();
        threads.forEach(Thread::interrupt);
    }

    private void work() {
        try {
            for (T thing = waiting.poll(); thing != null; thing = waiting.poll()) {
                done.add(done(thing));
            }
        } catch (InterruptedException e) {
            return; // nobody wants it any more
        }
    }

    private Supplier<R> done(T thing) throws InterruptedException {
        try {
            R result = work.of(thing);
            return () -> result;
        } catch (RuntimeException e) {
            // Thread top: whoever waits for the result is told.
            return () -> {
                throw e;
            };
        } catch (Error e) {
            // Thread top: else whoever waits would wait for ever.
            return () -> {
                throw e;
            };
        }
    }
}
