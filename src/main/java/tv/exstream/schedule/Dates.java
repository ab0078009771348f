package tv.exstream.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import tv.exstream.schedule.Instruction.ByDate;
import tv.exstream.time.CivilTime;

/// Which body of what is chosen by date has its day.
final class Dates {
    /// How far ahead a change is looked for, in days: no wait is longer than some days.
    private static final int FARTHEST = 31;

    private Dates() {}

    /// The case of a day; the last one when none matches.
    static int caseOf(ByDate byDate, LocalDate day) {
        for (int i = 0; i < byDate.cases().size(); i++) {
            if (byDate.cases().get(i).rule().matches(day)) {
                return i;
            }
        }
        return byDate.cases().size() - 1;
    }

    /// The first midnight after `t` with which something else begins instead of what is being carried out, when that is before
    /// `end`; else `end`.
    static Instant change(Stack stack, Instant t, Instant end, ZoneId zone) {
        Instant change = end;
        for (Level level : stack.levels()) {
            if (level.node instanceof ByDate byDate) {
                change = Stage.earlier(change, change(byDate, level.goal, t, zone));
            }
        }
        return change;
    }

    private static Instant change(ByDate byDate, long present, Instant t, ZoneId zone) {
        LocalDate today = CivilTime.dayOf(t, zone);
        for (LocalDate day = today.plusDays(1);
                day.isBefore(today.plusDays(FARTHEST));
                day = day.plusDays(1)) {
            if (caseOf(byDate, day) != present) {
                return CivilTime.of(day, LocalTime.MIDNIGHT, zone);
            }
        }
        return Instant.MAX;
    }
}
