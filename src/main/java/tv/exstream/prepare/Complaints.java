package tv.exstream.prepare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tv.exstream.ffmpeg.FfmpegMessage;

/// The last things that an ffmpeg complained about, without its progress reports. Thread-safe; bounded.
final class Complaints {
    /// The line that tells the cause is among the last few, or among the first few of a process that gives up at once.
    private static final int MOST = 40;

    private final Deque<String> lines = new ArrayDeque<>();

    /// Takes a line of standard error.
    void hear(String line) {
        switch (FfmpegMessage.of(line)) {
            case FfmpegMessage.Complaint complaint -> add(complaint.text());
            case FfmpegMessage.Frames _, FfmpegMessage.Finished _, FfmpegMessage.Detail _ -> {}
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    private synchronized void add(String text) {
        if (lines.size() == MOST) {
            lines.removeFirst();
        }
        lines.addLast(text);
    }
}
