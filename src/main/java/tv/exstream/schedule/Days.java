package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tv.exstream.schedule.Instruction.Agenda;
import tv.exstream.schedule.Manner.Follow;
import tv.exstream.schedule.cursor.Chance;
import tv.exstream.time.CivilTime;

/// The slots of an agenda as instants, day by day. Owned by one thread.
final class Days {
    /// Longer than the longest stretch of days that a rule can leave out, which is that between two leap days around 2100.
    private static final int FARTHEST = 366 * 8 + 1;

    /// How many days a slot may last that is on one day of the week only.
    private static final int LONGEST = 7;

    private final Agenda agenda;
    private final ZoneId zone;
    private final Map<LocalDate, List<Entry>> days = new HashMap<>();
    private final IdentityHashMap<Slot, Long> fingerprints = new IdentityHashMap<>();

    Days(Agenda agenda, ZoneId zone) {
        this.agenda = agenda;
        this.zone = zone;
    }

    /// A slot on a day.
    ///
    /// @param index its place in the day, counted from 0
    record Entry(LocalDate day, int index, Slot slot, Instant start) {
        boolean isAfter(long otherDay, long otherIndex) {
            long epochDay = day.toEpochDay();
            return epochDay > otherDay || (epochDay == otherDay && index > otherIndex);
        }
    }

    /// The slots of a day by start.
    List<Entry> of(LocalDate day) {
        return days.computeIfAbsent(day, this::entries);
    }

    /// The same; none for what is no day, as a state of other rules may say.
    List<Entry> of(long epochDay) {
        return ChronoField.EPOCH_DAY.range().isValidValue(epochDay)
                ? of(LocalDate.ofEpochDay(epochDay))
                : List.of();
    }

    /// The last slot that has begun at `t`, at most [#LONGEST] days before.
    Optional<Entry> begunAt(Instant t) {
        LocalDate day = CivilTime.dayOf(t, zone);
        for (int back = 0; back <= LONGEST; back++) {
            Optional<Entry> last =
                    of(day.minusDays(back)).stream()
                            .filter(entry -> !entry.start().isAfter(t))
                            .reduce((_, later) -> later);
            if (last.isPresent()) {
                return last;
            }
        }
        return Optional.empty();
    }

    /// The first slot that begins after `t`.
    Optional<Entry> after(Instant t) {
        LocalDate day = CivilTime.dayOf(t, zone);
        for (int ahead = 0; ahead < FARTHEST; ahead++) {
            for (Entry entry : of(day.plusDays(ahead))) {
                if (entry.start().isAfter(t)) {
                    return Optional.of(entry);
                }
            }
        }
        return Optional.empty();
    }

    /// When a slot is over: after its length or when the next one begins, which comes first only when clocks go forward;
    /// [Instant#MAX] when it has no length and nothing follows.
    Instant end(Entry entry) {
        Instant next = after(entry.start()).map(Entry::start).orElse(Instant.MAX);
        return entry.slot()
                .length()
                .map(length -> entry.start().plus(length))
                .filter(end -> end.isBefore(next))
                .orElse(next);
    }

    /// Tells a slot from any other, also from an older or newer form of itself.
    long fingerprint(Entry entry) {
        return fingerprints.computeIfAbsent(entry.slot(), slot -> Chance.seed(0, slot.toString()));
    }

    /// The slot of a day that is the same as one that was being carried out under other rules.
    Optional<Entry> like(State.Frame frame, long epochDay) {
        return of(epochDay).stream()
                .filter(entry -> entry.start().toEpochMilli() == frame.begunAt())
                .filter(entry -> fingerprint(entry) == frame.goal())
                .filter(entry -> end(entry).toEpochMilli() == frame.deadline())
                .findFirst();
    }

    /// Whether what follows a slot may begin before its time.
    ///
    /// @param day of the slot, as days since the epoch
    boolean isFollowedEarly(long day, long index) {
        return day != Level.NO_DAY
                && of(day).stream()
                        .skip(index)
                        .findFirst()
                        .filter(entry -> entry.slot().manner().follow() == Follow.EARLY)
                        .isPresent();
    }

    private List<Entry> entries(LocalDate day) {
        List<Slot> slots =
                agenda.plans().stream()
                        .filter(plan -> plan.rule().matches(day))
                        .findFirst()
                        .map(Agenda.Plan::slots)
                        .orElse(List.of());
        TreeMap<Instant, Slot> byStart = new TreeMap<>();
        slots.stream()
                .sorted(Comparator.comparing(Slot::start))
                .forEach(
                        slot ->
                                byStart.merge(
                                        CivilTime.of(day, slot.start(), zone), slot, Days::better));
        List<Entry> entries = new ArrayList<>();
        byStart.forEach((start, slot) -> entries.add(new Entry(day, entries.size(), slot, start)));
        return List.copyOf(entries);
    }

    /// The one that is carried out of two whose times of day are the same instant, because the clock skips the hour between them:
    /// the later one, unless only the earlier one says how long it is.
    private static Slot better(Slot earlier, Slot later) {
        return earlier.length().isPresent() && later.length().isEmpty() ? earlier : later;
    }

    /// How late a slot would begin at `t`, when that is more than it may.
    static Optional<Duration> tooLate(Entry entry, Instant t) {
        Duration late = Duration.between(entry.start(), t);
        return entry.slot().lateness().filter(most -> late.compareTo(most) > 0).map(_ -> late);
    }
}
