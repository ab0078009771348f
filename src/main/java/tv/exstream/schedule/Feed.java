package tv.exstream.schedule;

import java.util.List;
import java.util.Optional;

/// Where the items of a [Instruction.Fit] come from.
///
/// @param cursor new items come from it
/// @param records logs that get everything that is shown
/// @param replay what is shown before anything new, if anything
public record Feed(String cursor, List<Log> records, Optional<Replay> replay) {
    public Feed {
        records = List.copyOf(records);
    }

    /// New items only.
    public static Feed of(String cursor) {
        return new Feed(cursor, List.of(), Optional.empty());
    }

    /// What was shown in a period, in order. It is empty again when the next one begins.
    public record Log(String name, Period period) {}

    /// Items of a log, from the first one on.
    public record Replay(Log log, Overflow overflow) {}

    /// What follows when a log has been replayed.
    public enum Overflow {
        NOTHING,
        /// New items.
        NEW,
        /// The first item of the log.
        AGAIN,
    }

    /// In the channel's zone. What begins on a day belongs to that day to its end.
    public enum Period {
        DAY,
        /// From Monday on.
        WEEK,
    }
}
