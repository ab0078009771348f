package tv.exstream.web.ui.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tv.exstream.web.api.ProgrammeEntry;
import tv.exstream.web.api.ScheduleTrouble;
import tv.exstream.web.api.SchedulesAnswer.GapsLeft;
import tv.exstream.web.api.SchedulesAnswer.NamedFillers;
import tv.exstream.web.api.SchedulesAnswer.ScheduleEntry;
import tv.exstream.web.api.SchedulesAnswer.SharedRules;

/// A schedule in the list.
///
/// @param number of the channel
/// @param name of the channel
/// @param kind as in `js.schedule.type.KIND`; empty without rules
/// @param shared at most one
/// @param now at most one
/// @param next at most one
/// @param warnings the first ones
public record ScheduleRow(
        String number,
        String name,
        String kind,
        boolean onDemand,
        List<SharedRules> shared,
        boolean replanned,
        Left left,
        List<Programme> now,
        List<Programme> next,
        List<Trouble> troubles,
        Gaps gaps,
        List<String> warnings,
        List<String> overlaps,
        NamedFillers fillers) {
    /// More are for the editor.
    private static final int FEW = 2;

    private static final double SECONDS_PER_HOUR = 3_600;

    public ScheduleRow {
        shared = List.copyOf(shared);
        now = List.copyOf(now);
        next = List.copyOf(next);
        troubles = List.copyOf(troubles);
        warnings = List.copyOf(warnings);
        overlaps = List.copyOf(overlaps);
    }

    /// @param word as in `schedules.trouble.WORD`
    /// @param state the colour of its badge
    public record Trouble(String word, String state) {
        private static Trouble of(ScheduleTrouble trouble) {
            String state =
                    switch (trouble) {
                        case ENDED, FILE -> "bad";
                        case ENDING, GAPS, OVERLAPS, WARNINGS -> "warn";
                        case MISSING -> "idle";
                    };
            return new Trouble(trouble.name().toLowerCase(Locale.ROOT), state);
        }
    }

    /// How long it is still planned.
    ///
    /// @param unit as in `schedules.left.UNIT`
    /// @param until at most one
    public record Left(String unit, long amount, List<Instant> until) {
        private static final int FEW_DAYS = 3;

        public Left {
            until = List.copyOf(until);
        }

        static Left of(long seconds, Optional<Instant> until) {
            Duration left = Duration.ofSeconds(seconds);
            List<Instant> end = until.stream().toList();
            if (left.toDays() >= FEW_DAYS) {
                return new Left("days", left.toDays(), end);
            }
            return left.toHours() > 0
                    ? new Left("hours", left.toHours(), end)
                    : new Left("minutes", left.toMinutes(), end);
        }
    }

    /// @param hours of all of them
    /// @param first at most one
    public record Gaps(int count, double hours, List<Instant> first) {
        public Gaps {
            first = List.copyOf(first);
        }

        private static Gaps of(GapsLeft gaps) {
            return new Gaps(
                    gaps.count(),
                    gaps.seconds() / SECONDS_PER_HOUR,
                    gaps.first().stream().toList());
        }
    }

    /// Something with a title.
    public record Programme(String title, Instant start) {
        private static Programme of(ProgrammeEntry entry) {
            return new Programme(entry.title(), entry.start());
        }
    }

    static ScheduleRow of(ScheduleEntry entry) {
        return new ScheduleRow(
                entry.number(),
                entry.name(),
                entry.kind().orElse(""),
                entry.onDemand(),
                entry.shared().stream().toList(),
                entry.replanned(),
                Left.of(entry.secondsLeft(), entry.plannedUntil()),
                programmes(entry.now()),
                programmes(entry.next()),
                entry.troubles().stream().map(Trouble::of).toList(),
                Gaps.of(entry.gaps()),
                entry.warnings().stream().limit(FEW).toList(),
                entry.overlaps(),
                entry.fillers());
    }

    private static List<Programme> programmes(Optional<ProgrammeEntry> entry) {
        return entry
                .filter(each -> each.kind() == ProgrammeEntry.Kind.PROGRAMME)
                .map(Programme::of)
                .stream()
                .toList();
    }

    public boolean isMissing() {
        return kind.isEmpty();
    }

    /// Whether nothing can be said of how long it is planned, because that is yet to come.
    public boolean isUnplanned() {
        return isMissing() || (replanned && left.amount() == 0);
    }

    /// Where it is changed.
    public String page() {
        return "/channels/" + number + "/schedule";
    }
}
