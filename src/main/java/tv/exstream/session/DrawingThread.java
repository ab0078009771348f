package tv.exstream.session;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Draws words for sessions: on a platform thread, because drawing needs the processor and native code.
final class DrawingThread {
    /// A page takes some ten milliseconds and is seen for seconds: one does for hundreds of channels.
    private static final int COUNT = 1;

    private DrawingThread() {}

    /// Refuses what is too much, and everything after the end. There is no thread while there is nothing to draw.
    static ExecutorService start() {
        var thread =
                new ThreadPoolExecutor(
                        COUNT,
                        COUNT,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(PageDrawings.MOST_WAITING),
                        Thread.ofPlatform().daemon().name("subtitle-drawing").factory());
        thread.allowCoreThreadTimeOut(true);
        return thread;
    }
}
