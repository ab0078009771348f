package tv.exstream.time;

import java.time.Duration;

/// Durations as tests say them.
public final class Lengths {
    private Lengths() {}

    public static Duration hours(long count) {
        return Duration.ofHours(count);
    }

    public static Duration minutes(long count) {
        return Duration.ofMinutes(count);
    }

    public static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }
}
