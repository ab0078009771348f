package tv.exstream.lineup;

import java.time.Duration;
import java.time.LocalTime;
import tv.exstream.lineup.Mixes.End;
import tv.exstream.lineup.Timing.BreakLength;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;

/// What can be done to a list of programmes at once.
public sealed interface Tool {
    /// As [Timing#withBreaks].
    record Breaks(Duration after, BreakLength length) implements Tool {}

    /// As [Timing#padded].
    ///
    /// @param minutes a divisor of 1440
    record Pad(int minutes) implements Tool {
        private static final int MINUTES_OF_A_DAY = 1440;

        public Pad {
            if (minutes < 1 || MINUTES_OF_A_DAY % minutes != 0) {
                throw UnacceptableException.of(Demand.MINUTES_DIVIDE, "minutes", minutes);
            }
        }
    }

    /// As [Timing#restricted]; over midnight when it ends before it begins.
    record Hours(LocalTime from, LocalTime to) implements Tool {
        private static final Duration DAY = Duration.ofDays(1);

        public Hours {
            if (from.equals(to)) {
                throw UnacceptableException.of(Demand.HOURS_EMPTY, "hours", from.toString());
            }
        }

        Timing.Hours hours() {
            Duration length = Duration.between(from, to);
            return new Timing.Hours(from, length.isNegative() ? length.plus(DAY) : length);
        }
    }

    /// As [Mixes#balanced].
    record Balance() implements Tool {}

    /// As [Mixes#inBlocks].
    ///
    /// @param size programmes of a show in a row; at least 1
    record Blocks(int size, End end) implements Tool {
        public Blocks {
            if (size < 1) {
                throw UnacceptableException.of(Demand.BLOCK_EMPTY, size);
            }
        }
    }

    /// As [Mixes#cyclic].
    record CyclicShuffle() implements Tool {}

    /// Everything in any order.
    record Shuffle() implements Tool {}

    /// Programmes in an order; everything else is left out.
    record Sort(By by, Direction direction) implements Tool {
        public enum By {
            TITLE,
            /// Show, season, episode.
            EPISODE,
            RELEASED,
            LENGTH,
        }

        public enum Direction {
            ASCENDING,
            DESCENDING,
        }
    }

    /// So many times one after another.
    record Replicate(int times, Copies copies) implements Tool {
        public enum Copies {
            ALIKE,
            /// Each in an order of its own.
            SHUFFLED,
        }
    }

    /// As [Rundown#consolidated].
    record Consolidate() implements Tool {}

    /// As [Rundown#withoutDuplicates].
    record RemoveDuplicates() implements Tool {}

    /// As [Rundown#withoutSpecials].
    record RemoveSpecials() implements Tool {}

    record RemoveFlex() implements Tool {}

    /// As [Rundown#slid].
    record Slide(Duration by) implements Tool {}
}
