package tv.exstream.job;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tv.exstream.channel.ChannelId;

/// The channels that are to be looked at, each once however often it was asked for. Thread-safe.
final class Agenda {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /// In the order in which their turns come; guarded by lock.
    private final SequencedSet<ChannelId> channels = new LinkedHashSet<>();

    /// Guarded by lock.
    private boolean allAreDue;

    /// Guarded by lock.
    private boolean closed;

    /// What is next.
    sealed interface Item {
        record One(ChannelId channel) implements Item {}

        record All() implements Item {}

        /// There will be nothing more.
        record End() implements Item {}
    }

    /// Puts a channel in front of the others.
    void addFirst(ChannelId channel) {
        change(() -> channels.addFirst(channel));
    }

    /// Puts a channel behind the others.
    void addLast(ChannelId channel) {
        change(() -> channels.add(channel));
    }

    /// Asks for all channels, whichever there will be then.
    void addAll() {
        change(() -> allAreDue = true);
    }

    void close() {
        change(() -> closed = true);
    }

    /// Waits for the next item. When none comes for so long, all are due.
    Item take(Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (channels.isEmpty() && !allAreDue && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (closed) {
                return new Item.End();
            }
            if (allAreDue || channels.isEmpty()) {
                allAreDue = false;
                return new Item.All();
            }
            return new Item.One(channels.removeFirst());
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
