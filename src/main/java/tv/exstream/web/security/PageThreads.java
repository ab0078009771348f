package tv.exstream.web.security;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The threads that pages are written on. They refuse a task when too many wait. Thread-safe.
///
/// @param known for people who were let in
/// @param open for pages that everybody may open, so that strangers hold up nobody but each other
record PageThreads(Pool known, Pool open) implements AutoCloseable {
    private static final int LEAST = 2;

    /// Some five seconds of work for a small machine. More would be written for people who are gone: with 1,000 places, 200 pages a second on
    /// a slow machine were all given up after ten seconds, and all were written.
    private static final int MOST_WAITING = 250;

    private static final int MOST_STRANGERS = 100;

    /// Of one account or household. Arbitrary: more pages than a family opens at once, a small part of those that may wait.
    private static final int MOST_OF_ONE = 32;

    private static final int MOST_OF_ONE_STRANGER = 8;

    /// Threads and who may have how many pages with them, written or not, that are not sent yet.
    record Pool(ExecutorService threads, Shares shares) {}

    /// Threads that nobody has needed for so long end.
    private static final Duration IDLE = Duration.ofMinutes(1);

    /// As many as there are processors, so that none is idle while one page waits for the database.
    static PageThreads of(int processors) {
        return new PageThreads(
                new Pool(
                        pool("page-", Math.max(LEAST, processors), MOST_WAITING),
                        new Shares(MOST_OF_ONE)),
                new Pool(pool("open-page-", 1, MOST_STRANGERS), new Shares(MOST_OF_ONE_STRANGER)));
    }

    private static ExecutorService pool(String name, int threads, int waiting) {
        var pool =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        IDLE.toSeconds(),
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(waiting),
                        Thread.ofPlatform().daemon().name(name, 1).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /// What was begun is finished.
    @Override
    public void close() {
        known.threads().shutdown();
        open.threads().shutdown();
    }
}
