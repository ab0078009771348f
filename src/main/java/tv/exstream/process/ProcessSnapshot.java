package tv.exstream.process;

import java.time.Duration;

/// A child process at a moment, for lists. Immutable.
///
/// @param bytes it has written to its output
/// @param frames it has made by its own account; -1 when it does not say
/// @param speed seconds of media per second; 0 when it does not say
/// @param droppedMessages how many of its complaints nobody had time for
public record ProcessSnapshot(
        long pid,
        ProcessKind kind,
        Duration age,
        long bytes,
        long frames,
        double speed,
        long droppedMessages) {}
