package tv.exstream.library.jellyfin;

import java.time.Duration;
import java.util.OptionalLong;
import tv.exstream.library.remote.JsonRow;

/// Times as .NET counts them: ten million ticks are a second.
final class Ticks {
    private static final long PER_SECOND = 10_000_000;
    private static final long NANOS = 100;

    private Ticks() {}

    /// Zero when it is not there or negative.
    static Duration of(JsonRow row, String name) {
        OptionalLong ticks = row.number(name);
        long count = Math.max(0, ticks.orElse(0));
        return Duration.ofSeconds(count / PER_SECOND, count % PER_SECOND * NANOS);
    }
}
