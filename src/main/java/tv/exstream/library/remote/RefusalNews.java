package tv.exstream.library.remote;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// Counts refusals, of which each file or server is told at most once a second: a film has thousands of segments. Thread-safe.
final class RefusalNews {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;

    /// When each was told, of the last second. Guarded by this, as the other one is.
    private final Map<String, Long> told = new HashMap<>();

    private long untold;

    RefusalNews(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// One more refusal.
    ///
    /// @param about the file or server
    /// @return how many refusals were not told before this one; empty when it is not to be told either
    synchronized OptionalLong next(String about) {
        long now = nanoTime.getAsLong();
        told.values().removeIf(then -> now - then >= INTERVAL.toNanos());
        if (told.putIfAbsent(about, now) != null) {
            untold++;
            return OptionalLong.empty();
        }
        long before = untold;
        untold = 0;
        return OptionalLong.of(before);
    }
}
