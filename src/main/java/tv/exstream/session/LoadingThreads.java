package tv.exstream.session;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Runs what reads the database for sessions: on platform threads, because a query holds the carrier of a virtual one.
final class LoadingThreads {
    /// Reading an hour of a timeline takes some milliseconds; more threads would only wait for each other in the database.
    private static final int COUNT = 4;

    /// Arbitrary: ten times the channels that are watched at once.
    static final int MOST_WAITING = 5_000;

    private LoadingThreads() {}

    /// What comes after the end, or when too many wait, is dropped without a word: while the server stops nobody needs it any more,
    /// and else whoever does asks again.
    static ExecutorService start() {
        return new ThreadPoolExecutor(
                COUNT,
                COUNT,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("timeline-loading-", 1).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
