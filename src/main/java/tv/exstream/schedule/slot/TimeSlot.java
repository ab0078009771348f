package tv.exstream.schedule.slot;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tv.exstream.schedule.Terms.Reach;

/// A time of day at which something begins.
///
/// @param name under which it keeps its place in what it shows
/// @param days on which it is; empty for every day
/// @param length up to the next slot when absent
/// @param link absent for a slot with a place of its own
public record TimeSlot(
        String name,
        LocalTime start,
        Set<DayOfWeek> days,
        Optional<Duration> length,
        Showing showing,
        Optional<Link> link,
        Settings settings) {
    public TimeSlot {
        days = Collections.unmodifiableSet(new TreeSet<>(days));
        if (length.isPresent() && !length.get().isPositive()) {
            throw new IllegalArgumentException(
                    "length of slot %s must be positive: %s".formatted(name, length.get()));
        }
    }

    /// @param pad whether and to which marks items are padded, when that differs from the schedule
    /// @param padding what becomes of time that is left at its end
    /// @param reach what happens to an item that would not end in time
    public record Settings(
            Optional<Pad> pad, AtEnd padding, Reach reach, SlotFillers fillers, String title) {
        public static final Settings PLAIN =
                new Settings(
                        Optional.empty(), AtEnd.NONE, new Reach.Within(), SlotFillers.NONE, "");
    }

    /// What becomes of time that is left at the end of a slot.
    public enum AtEnd {
        /// The slot's fallback filler, else nothing.
        NONE,
        /// Whole clips of the slot's tail filler, as many as fit, then its fallback filler.
        FILLER,
        /// What the slot has shown again, the last item cut.
        LOOP,
        /// The next slot begins early.
        NEXT,
    }

    boolean isOn(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }

    /// Whether it would last beyond the start of another slot of the same day.
    boolean runsInto(TimeSlot other) {
        return isOnADayOf(other)
                && other.start().isAfter(start)
                && length.filter(own -> own.compareTo(Duration.between(start, other.start())) > 0)
                        .isPresent();
    }

    private boolean isOnADayOf(TimeSlot other) {
        return days.isEmpty()
                || other.days().isEmpty()
                || !Collections.disjoint(days, other.days());
    }
}
