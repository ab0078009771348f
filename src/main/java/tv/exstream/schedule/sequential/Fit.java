package tv.exstream.schedule.sequential;

import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// How items are brought to an end at an instant. What does not fit is skipped as often as allowed, else cut, else replaced by the
/// fallback, else left out.
///
/// @param discards how many items that do not fit may be skipped
/// @param trim whether the last item may be cut
/// @param fallback the key of the content of which one item fills the rest; empty for none
/// @param tail what happens to time that nothing fills
/// @param overshoot how far beyond the end the last item may go
public record Fit(int discards, boolean trim, String fallback, Tail tail, Overshoot overshoot) {
    /// Skipping more than that looks for a needle in a haystack; arbitrary.
    public static final int MOST_DISCARDS = 10_000;

    /// What happens to time that nothing fills.
    public enum Tail {
        /// It stays empty, and the next directive begins at the end.
        OFFLINE,
        /// The next directive begins at once.
        NONE,
    }

    /// How far beyond the end the last item may go.
    public enum Overshoot {
        NONE,
        /// As far as a tenth of the length to fill, which is what files in EXStreamTV's own words mean.
        TENTH,
        /// As far as it is long.
        ANY,
    }

    public Fit {
        if (discards < 0 || discards > MOST_DISCARDS) {
            throw UnacceptableException.mustBe(
                    "discard_attempts", Wanted.fromTo(0, MOST_DISCARDS), discards);
        }
        if (overshoot == Overshoot.ANY && tail == Tail.OFFLINE) {
            throw UnacceptableException.of(Demand.OFFLINE_TAIL, "offline_tail");
        }
    }
}
