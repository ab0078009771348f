package tv.exstream.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps one thing that is said again and again from drowning the rest: the first few are let through, and how many more there were is told
/// later. What counts as the same is said in the same place, whatever its values. Thread-safe.
///
/// ```
///   said       x x x x x x x x x x x x x x x x x x
///   let through x x x x x . . . . . . . . . . . . .  13 more
///              |-------- WINDOW -----------------|
/// ```
final class Flood {
    /// A list with 20,000 channels that are all told of would be as many lines within seconds.
    static final Duration WINDOW = Duration.ofSeconds(10);

    /// Arbitrary: what a person reads of one kind before it is enough.
    static final int LET_THROUGH = 20;

    /// Arbitrary: more kinds than the program has places that speak.
    static final int MOST_KINDS = 2_000;

    private final ReentrantLock lock = new ReentrantLock();

    /// In the order in which they began; guarded by lock.
    private final Map<Kind, Window> windows = new LinkedHashMap<>();

    /// What is said in one place.
    ///
    /// @param template with places for values
    record Kind(String logger, int level, String template) {}

    /// What was held back of a kind.
    ///
    /// @param last what was said last, with its values
    record Held(Kind kind, long times, String last) {}

    private static final class Window {
        private final Instant since;
        private int through;
        private long held;
        private String last = "";

        private Window(Instant since) {
            this.since = since;
        }

        private boolean isOver(Instant now) {
            return !now.isBefore(since.plus(WINDOW)) || now.isBefore(since);
        }
    }

    /// Whether it may be said now.
    boolean lets(Kind kind, String text, Instant now) {
        lock.lock();
        try {
            Window window = windows.get(kind);
            if (window == null || (window.isOver(now) && window.held == 0)) {
                windows.remove(kind);
                window = new Window(now);
                windows.put(kind, window);
            }
            if (window.through < LET_THROUGH) {
                window.through++;
                return true;
            }
            window.held++;
            window.last = text;
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// What was held back in windows that are over, and in the oldest when there are too many. To be called about once a second.
    List<Held> over(Instant now) {
        lock.lock();
        try {
            List<Held> told = new ArrayList<>();
            Iterator<Map.Entry<Kind, Window>> oldest = windows.entrySet().iterator();
            int tooMany = windows.size() - MOST_KINDS;
            while (oldest.hasNext()) {
                Map.Entry<Kind, Window> each = oldest.next();
                Window window = each.getValue();
                if (tooMany-- > 0 || window.isOver(now)) {
                    oldest.remove();
                    if (window.held > 0) {
                        told.add(new Held(each.getKey(), window.held, window.last));
                    }
                }
            }
            return told;
        } finally {
            lock.unlock();
        }
    }
}
