package tv.exstream.collection.query;

import java.time.LocalDate;
import tv.exstream.collection.query.Condition.Between;
import tv.exstream.collection.query.Condition.Bound;
import tv.exstream.collection.query.Condition.Exactly;
import tv.exstream.collection.query.Condition.InTheLast;
import tv.exstream.collection.query.Condition.Measure;
import tv.exstream.collection.query.Condition.NotInTheLast;
import tv.exstream.collection.query.Condition.OnThisDay;
import tv.exstream.collection.query.Condition.Span;

/// What a measured condition accepts, in the units in which the field is kept: from `least` up to but not including `end`.
///
/// Days of release are kept as days since 1970-01-01, days of addition as milliseconds, so that the zone that asks decides
/// which day it was.
///
/// @param least more than [#UNKNOWN]
public record Extent(long least, long end) {
    /// Stands for what is not known; no extent holds it.
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final long LEAST = UNKNOWN + 1;
    private static final long MOST = Long.MAX_VALUE;

    /// @param condition any but a day of the year, which is no extent
    public static Extent of(Field field, Measure condition, Today today) {
        return switch (condition) {
            case Exactly(long value) ->
                    new Extent(kept(field, value, today), kept(field, value + 1, today));
            case Between(Bound low, Bound high) ->
                    new Extent(least(field, low, today), end(field, high, today));
            case InTheLast(int count, Span unit) ->
                    new Extent(kept(field, day(unit, count, today), today), MOST);
            case NotInTheLast(int count, Span unit) ->
                    new Extent(LEAST, kept(field, day(unit, count, today), today));
            case OnThisDay() ->
                    throw new IllegalArgumentException("a day of every year is no extent");
        };
    }

    public boolean holds(long value) {
        return value >= least && value < end;
    }

    private static long day(Span unit, int count, Today today) {
        return unit.before(today.day(), count).toEpochDay();
    }

    private static long least(Field field, Bound low, Today today) {
        return switch (low) {
            case Bound.Open() -> LEAST;
            case Bound.Including(long value) -> kept(field, value, today);
            case Bound.Excluding(long value) -> after(field, value, today);
        };
    }

    private static long end(Field field, Bound high, Today today) {
        return switch (high) {
            case Bound.Open() -> MOST;
            case Bound.Including(long value) -> after(field, value, today);
            case Bound.Excluding(long value) -> kept(field, value, today);
        };
    }

    /// The first kept value behind this one: a day is a whole day, but 30 minutes are exactly 1,800,000 milliseconds.
    private static long after(Field field, long value, Today today) {
        return field.isMoment() ? kept(field, value + 1, today) : kept(field, value, today) + 1;
    }

    private static long kept(Field field, long value, Today today) {
        return field.isMoment()
                ? LocalDate.ofEpochDay(value).atStartOfDay(today.zone()).toInstant().toEpochMilli()
                : value * field.scale();
    }
}
