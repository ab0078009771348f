package tv.exstream.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// Times of day as instants of a zone. A time that a day skips, as when clocks go forward, is the first instant after the gap; one
/// that a day has twice is the first of the two.
public final class CivilTime {
    private CivilTime() {}

    public static Instant of(LocalDate day, LocalTime time, ZoneId zone) {
        LocalDateTime local = day.atTime(time);
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : ZonedDateTime.of(local, zone).toInstant();
    }

    /// The day in the zone that `t` belongs to.
    public static LocalDate dayOf(Instant t, ZoneId zone) {
        return LocalDate.ofInstant(t, zone);
    }

    /// The first instant at or after `t` that is this time of day.
    public static Instant atOrAfter(Instant t, LocalTime time, ZoneId zone) {
        LocalDate day = dayOf(t, zone);
        Instant today = of(day, time, zone);
        return today.isBefore(t) ? of(day.plusDays(1), time, zone) : today;
    }

    /// The first instant at or after `t` whose time of day is a multiple of `minutes`, counted from midnight. On a day with a
    /// change of clocks the marks are those that the clock shows.
    ///
    /// @param minutes a divisor of 1440
    public static Instant markAtOrAfter(Instant t, int minutes, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(t, zone);
        long nanos = minutes * 60_000_000_000L;
        long ofDay = local.toLocalTime().toNanoOfDay();
        long over = ofDay % nanos;
        if (over == 0) {
            return t;
        }
        Instant next = t.plusNanos(nanos - over);
        ZoneRules rules = zone.getRules();
        return rules.getOffset(next).equals(rules.getOffset(t))
                ? next
                : markAtOrAfter(rules.nextTransition(t).getInstant(), minutes, zone);
    }
}
