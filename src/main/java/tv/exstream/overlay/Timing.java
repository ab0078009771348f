package tv.exstream.overlay;

import java.time.Duration;

/// When a watermark is seen.
public sealed interface Timing {
    /// The longest time from one showing to the next: a day.
    Duration LONGEST = Duration.ofDays(1);

    /// All the time.
    record Permanent() implements Timing {}

    /// Again and again by the clock on the wall: every ten minutes means at 20:00, 20:10 and so on, whatever is on.
    ///
    /// @param every from one showing to the next, 10 s..24 h
    /// @param length of a showing, the fades included; 2 s up to `every`
    record Intermittent(Duration every, Duration length) implements Timing {
        /// A fade in and a fade out.
        private static final Duration SHORTEST = Fade.LENGTH.multipliedBy(2);

        public Intermittent {
            if (every.compareTo(Duration.ofSeconds(10)) < 0 || every.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "every must be 10 s to 24 h: " + every.toSeconds() + " s");
            }
            if (length.compareTo(SHORTEST) < 0 || length.compareTo(every) > 0) {
                throw new IllegalArgumentException(
                        "length must be 2 s up to every: " + length.toSeconds() + " s");
            }
        }
    }
}
