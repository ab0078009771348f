package tv.exstream.live;

import java.time.Duration;

/// How long each step of the failover may take.
///
/// @param pace of a source in order
/// @param connecting how long the answer may take; twice as long once it was in vain
/// @param retries of the same source
/// @param coolDown how long a provider is left alone that wants no more connections
/// @param bench how long a source is left alone that was left behind
public record Limits(Pace pace, Duration connecting, Retries retries, Span coolDown, Span bench) {
    /// Constants of other programs that are known to do. A provider counts a connection for 30 to 60 s after it was closed.
    public static final Limits USUAL =
            new Limits(
                    Pace.STEADY,
                    Duration.ofSeconds(5),
                    new Retries(3, Duration.ofMillis(500), Duration.ofSeconds(30)),
                    new Span(Duration.ofSeconds(5), Duration.ofSeconds(60)),
                    new Span(Duration.ofSeconds(2), Duration.ofSeconds(60)));

    /// @param most in a row; the last one begins with the address as a person wrote it
    /// @param pause before each
    /// @param stable a source that has flowed so long is in order, and its failures are forgotten
    public record Retries(int most, Duration pause, Duration stable) {}

    /// A time that doubles each time.
    public record Span(Duration shortest, Duration longest) {
        /// @param times it was waited for already
        Duration after(int times) {
            Duration doubled = shortest.multipliedBy(1L << Math.min(times, 16));
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }
    }
}
