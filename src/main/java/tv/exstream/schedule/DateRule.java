package tv.exstream.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// On which days something applies. All conditions have to hold.
///
/// @param daysOfMonth 1 to 31; empty for all
/// @param span absent for the whole year
public record DateRule(
        Set<DayOfWeek> daysOfWeek, Set<Integer> daysOfMonth, Set<Month> months, Span span) {
    private static final int EVERY_DAY = 0b111_1111;

    public static final DateRule ALWAYS =
            new DateRule(Set.of(), Set.of(), Set.of(), new Span.Always());

    /// @param daysOfWeek empty for all
    /// @param months empty for all
    public DateRule {
        daysOfWeek = sorted(daysOfWeek);
        daysOfMonth = sorted(daysOfMonth);
        months = sorted(months);
        for (int day : daysOfMonth) {
            if (day < 1 || day > 31) {
                throw UnacceptableException.of(
                        Demand.VALUE_WRONG,
                        Wanted.plain(Demand.DAY_OF_MONTH),
                        Wanted.fromTo(1, 31),
                        day);
            }
        }
    }

    /// Always in the same order, so that what is stored is always the same text.
    private static <T> Set<T> sorted(Set<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    /// Days of the week as one number: Sunday is 1, Monday 2, Tuesday 4, up to Saturday, which is 64.
    ///
    /// @throws IllegalArgumentException unless it is 0..127
    public static Set<DayOfWeek> daysOf(int mask) {
        if (mask < 0 || mask > EVERY_DAY) {
            throw new IllegalArgumentException("mask of days must be 0..127: " + mask);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((mask & bitOf(day)) != 0) {
                days.add(day);
            }
        }
        return days;
    }

    /// The number of [#daysOf].
    public static int maskOf(Set<DayOfWeek> days) {
        return days.stream().mapToInt(DateRule::bitOf).sum();
    }

    private static int bitOf(DayOfWeek day) {
        return 1 << day.getValue() % DayOfWeek.values().length;
    }

    public static DateRule on(Set<DayOfWeek> days) {
        return new DateRule(days, Set.of(), Set.of(), new Span.Always());
    }

    public boolean matches(LocalDate day) {
        return (daysOfWeek.isEmpty() || daysOfWeek.contains(day.getDayOfWeek()))
                && (daysOfMonth.isEmpty() || daysOfMonth.contains(day.getDayOfMonth()))
                && (months.isEmpty() || months.contains(day.getMonth()))
                && span.contains(day);
    }

    /// A range of days, both ends included.
    public sealed interface Span {
        boolean contains(LocalDate day);

        record Always() implements Span {
            @Override
            public boolean contains(LocalDate day) {
                return true;
            }
        }

        /// In one stretch of the calendar.
        record Once(LocalDate first, LocalDate last) implements Span {
            public Once {
                if (last.isBefore(first)) {
                    throw UnacceptableException.of(
                            Demand.FIRST_DAY_LATE, first.toString(), last.toString());
                }
            }

            @Override
            public boolean contains(LocalDate day) {
                return !day.isBefore(first) && !day.isAfter(last);
            }
        }

        /// Every year; over New Year when `first` comes after `last`. In a year without a 29 February a span that begins then
        /// begins on 1 March, and one that ends then ends on the 28th.
        record Yearly(MonthDay first, MonthDay last) implements Span {
            private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
            private static final MonthDay NEXT_DAY = MonthDay.of(3, 1);

            @Override
            public boolean contains(LocalDate day) {
                MonthDay today = MonthDay.from(day);
                boolean afterFirst = !today.isBefore(beginning(day.getYear()));
                boolean beforeLast = !today.isAfter(last);
                return first.isAfter(last) ? afterFirst || beforeLast : afterFirst && beforeLast;
            }

            private MonthDay beginning(int year) {
                return first.equals(LEAP_DAY) && !Year.isLeap(year) ? NEXT_DAY : first;
            }
        }
    }
}
