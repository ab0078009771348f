package tv.exstream.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The last lines of the log, bounded in number and in size. Thread-safe.
public final class LogRing {
    /// Arbitrary: some hours of a busy server.
    static final int MOST_LINES = 10_000;

    /// 4 million characters are 4 MB of what is mostly Latin.
    static final int MOST_SIZE = 4_000_000;

    private final int mostLines;
    private final int mostSize;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grew = lock.newCondition();

    /// From the oldest to the newest; guarded by lock.
    private final Deque<LogLine> lines = new ArrayDeque<>();

    /// Of all lines; guarded by lock.
    private int size;

    /// The id of the newest line ever; guarded by lock.
    private long last;

    public LogRing() {
        this(MOST_LINES, MOST_SIZE);
    }

    LogRing(int mostLines, int mostSize) {
        this.mostLines = mostLines;
        this.mostSize = mostSize;
    }

    /// A line that has no id yet.
    interface Draft {
        LogLine with(long id);
    }

    /// Lines that came after others.
    ///
    /// @param lines from the oldest to the newest
    /// @param missed how many of those wanted were not handed over, because they were too many or are gone; at least
    /// @param last where to go on
    public record Newer(List<LogLine> lines, long missed, long last) {
        public Newer {
            lines = List.copyOf(lines);
        }
    }

    void add(Draft draft) {
        lock.lock();
        try {
            LogLine line = draft.with(++last);
            lines.addLast(line);
            size += line.size();
            while (lines.size() > mostLines || (size > mostSize && lines.size() > 1)) {
                size -= lines.removeFirst().size();
            }
            grew.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The newest first.
    ///
    /// @param before only those that are older than this one
    public List<LogLine> newest(LogFilter filter, long before, int most) {
        lock.lock();
        try {
            List<LogLine> found = new ArrayList<>();
            Iterator<LogLine> newest = lines.descendingIterator();
            while (newest.hasNext() && found.size() < most) {
                LogLine line = newest.next();
                if (line.id() < before && filter.takes(line)) {
                    found.add(line);
                }
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for lines after `seen`; of too many the newest are handed over. Empty after the timeout.
    ///
    /// @param seen the id of the last line that is known, or where an answer said to go on
    public Newer awaitNewer(LogFilter filter, long seen, int most, Duration timeout)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = timeout.toNanos();
            while (last <= seen && left > 0) {
                left = grew.awaitNanos(left);
            }
            return newer(filter, seen, most);
        } finally {
            lock.unlock();
        }
    }

    private Newer newer(LogFilter filter, long seen, int most) {
        List<LogLine> found = new ArrayList<>();
        long missed = 0;
        Iterator<LogLine> newest = lines.descendingIterator();
        while (newest.hasNext()) {
            LogLine line = newest.next();
            if (line.id() <= seen) {
                break;
            }
            if (filter.takes(line)) {
                boolean fits = found.size() < most;
                missed += fits ? 0 : 1;
                found.addAll(fits ? List.of(line) : List.of());
            }
        }
        long oldest = lines.isEmpty() ? last + 1 : lines.getFirst().id();
        long gone = seen == 0 ? 0 : Math.max(0, oldest - seen - 1);
        return new Newer(found.reversed(), missed + gone, last);
    }

    /// The id of the newest line; 0 when there never was one.
    public long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /// The areas that have said something lately, in alphabetical order.
    public Set<String> areas() {
        lock.lock();
        try {
            Set<String> areas = new TreeSet<>();
            lines.forEach(line -> areas.add(line.area().name()));
            return areas;
        } finally {
            lock.unlock();
        }
    }
}
