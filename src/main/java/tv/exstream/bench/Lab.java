package tv.exstream.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// What measuring needs. Owned by one thread.
///
/// @param work a folder for data that is deleted afterwards
/// @param soak how long the soak lasts
/// @param progress is told what is being done
public record Lab(
        Path work,
        Jvm jvm,
        MediaTools media,
        LongSupplier nanoTime,
        InstantSource clock,
        Pace pace,
        Duration soak,
        Consumer<String> progress) {
    void say(String text) {
        progress.accept(text);
    }

    /// How long something took that began at `nanos`.
    Duration since(long nanos) {
        return Duration.ofNanos(nanoTime.getAsLong() - nanos);
    }

    double millisSince(long nanos) {
        return since(nanos).toNanos() / 1e6;
    }
}
