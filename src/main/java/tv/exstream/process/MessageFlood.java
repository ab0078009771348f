package tv.exstream.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Lets only so many messages of a process per second be looked at. Owned by the thread that reads them; the count may be asked by any.
final class MessageFlood {
    /// A damaged file brings hundreds of complaints per second, and each is read by several patterns. More say nothing new.
    private static final int MOST_PER_SECOND = 1_000;

    private static final int MOST_LAST = 20;

    private final LongSupplier nanoTime;
    private long startNanos;
    private int count;
    private volatile long dropped;

    /// The last ones that there was no time for; a process says at the end why it ends.
    private final Deque<String> last = new ArrayDeque<>();

    MessageFlood(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        startNanos = nanoTime.getAsLong();
    }

    /// Whether there is time for this message.
    boolean lets(String line) {
        if (isProgress(line)) {
            return true;
        }
        long now = nanoTime.getAsLong();
        if (now - startNanos >= TimeUnit.SECONDS.toNanos(1)) {
            startNanos = now;
            count = 0;
        }
        boolean lets = ++count <= MOST_PER_SECOND;
        if (!lets) {
            drop(line);
        }
        return lets;
    }

    private void drop(String line) {
        dropped = Math.addExact(dropped, 1);
        if (last.size() == MOST_LAST) {
            last.removeFirst();
        }
        last.addLast(line);
    }

    /// The last messages that there was no time for, to be looked at when the process has ended.
    List<String> last() {
        return List.copyOf(last);
    }

    /// How many there was no time for.
    long dropped() {
        return dropped;
    }

    /// A process that complains must not be taken for one that makes nothing. ffmpeg reports twice a second.
    private static boolean isProgress(String line) {
        return line.startsWith("frame=") || line.startsWith("speed=");
    }
}
