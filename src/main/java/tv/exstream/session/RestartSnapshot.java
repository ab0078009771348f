package tv.exstream.session;

import java.time.Duration;
import java.util.Map;

/// How a channel's restarts stand, at a moment. Immutable.
///
/// @param breaker CLOSED, OPEN or HALF_OPEN
/// @param failures that count at present
/// @param refused how often it was refused since it first failed; every reason is a key
/// @param opensIn how long nothing is let through; zero when something is
public record RestartSnapshot(
        String breaker, int failures, Map<Refusal, Long> refused, Duration opensIn) {}
