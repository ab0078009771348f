package tv.exstream.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last lines of what a process complained about. Thread-safe; bounded, however much it writes.
final class MessageTail {
    /// More than any failure of ffmpeg needs to explain itself.
    private static final int MOST_LINES = 60;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == MOST_LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
