package tv.exstream.tryout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.FfmpegMessage;
import tv.exstream.ffmpeg.FfmpegMessage.Complaint;
import tv.exstream.log.LogText;

/// What ffmpeg says in the course of a tryout, without secrets and bounded. Thread-safe.
final class Messages {
    /// Arbitrary: the rest of a flood says nothing new.
    static final int MOST_LINES = 500;

    /// Arbitrary.
    static final int MOST_FINDINGS = 50;

    private static final int LONGEST_LINE = 1_000;

    private final ReentrantLock lock = new ReentrantLock();

    /// Guarded by lock.
    private final List<String> lines = new ArrayList<>();

    /// Guarded by lock.
    private final Map<Kind, Finding> findings = new LinkedHashMap<>();

    /// What is counted as the same.
    private record Kind(
            FfmpegMessage.Severity severity, Optional<FailureCause> cause, String text) {}

    /// How far it is says nothing of what is wrong.
    void hear(String line) {
        if (FfmpegMessage.of(line) instanceof Complaint complaint) {
            add(LogText.of(line, LONGEST_LINE), complaint);
        }
    }

    private void add(String line, Complaint complaint) {
        lock.lock();
        try {
            if (lines.size() < MOST_LINES) {
                lines.add(line);
            }
            Optional<FailureCause> cause = FailureCause.named(complaint.text());
            String text = cause.isPresent() ? "" : complaint.text().replaceAll("[0-9]+", "#");
            Kind kind = new Kind(complaint.severity(), cause, text);
            Finding known = findings.get(kind);
            if (known != null || findings.size() < MOST_FINDINGS) {
                findings.put(
                        kind,
                        counted(
                                kind,
                                known == null ? 0 : known.times(),
                                known == null
                                        ? LogText.of(complaint.text(), LONGEST_LINE)
                                        : known.first()));
            }
        } finally {
            lock.unlock();
        }
    }

    private static Finding counted(Kind kind, int before, String first) {
        return new Finding(kind.severity(), kind.cause(), before + 1, first);
    }

    List<String> lines() {
        lock.lock();
        try {
            return List.copyOf(lines);
        } finally {
            lock.unlock();
        }
    }

    /// The worst first.
    List<Finding> findings() {
        lock.lock();
        try {
            return findings.values().stream()
                    .sorted((one, other) -> other.severity().compareTo(one.severity()))
                    .toList();
        } finally {
            lock.unlock();
        }
    }
}
