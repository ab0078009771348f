package tv.exstream.schedule.slot;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
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
    private static final Duration WEEK = Duration.ofDays(7);

    public TimeSlot {
        days = Collections.unmodifiableSet(new TreeSet<>(days));
        if (length.isPresent() && !length.get().isPositive()) {
            throw UnacceptableException.of(
                    Demand.VALUE_WRONG,
                    Remark.of(
                            Demand.LENGTH_OF,
                            Remark.of(Demand.NAMED, Wanted.plain(Demand.SLOT), name)),
                    Wanted.plain(Demand.POSITIVE),
                    length.get().toString());
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

    /// Whether it would last beyond the next start of another slot, or its own, on the same day or a later one. Weeks with a change of
    /// clocks do not count.
    boolean runsInto(TimeSlot other) {
        return length.filter(own -> starts().stream().anyMatch(at -> other.beginsWithin(at, own)))
                .isPresent();
    }

    /// @param at since a week began
    private boolean beginsWithin(Duration at, Duration length) {
        return starts().stream().anyMatch(own -> untilNext(at, own).compareTo(length) < 0);
    }

    /// A whole week from one to itself.
    private static Duration untilNext(Duration at, Duration other) {
        return other.compareTo(at) > 0 ? other.minus(at) : other.plus(WEEK).minus(at);
    }

    /// Since a week began.
    private List<Duration> starts() {
        Duration time = Duration.between(LocalTime.MIDNIGHT, start);
        return Arrays.stream(DayOfWeek.values())
                .filter(this::isOn)
                .map(day -> time.plusDays(day.getValue()))
                .toList();
    }
}
