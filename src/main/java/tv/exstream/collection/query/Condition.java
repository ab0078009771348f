package tv.exstream.collection.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What a query asks of one field.
public sealed interface Condition {
    /// Of a field of text; true when any of its values fulfils it.
    sealed interface Text extends Condition {}

    /// These words one after another; the whole value in fields of exact values.
    record Phrase(String text) implements Text {}

    /// A word, or a whole value in fields of exact values, in which `*` stands for any characters and `?` for any one. Of a
    /// pattern of several words, such as `spider-m*`, each has to be found.
    record Wildcard(String pattern) implements Text {}

    /// Any value at all.
    record Present() implements Text {}

    /// The whole value.
    record Equal(String value) implements Text {}

    /// One of these whole values.
    ///
    /// @param values at least one
    record OneOf(List<String> values) implements Text {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /// These characters anywhere.
    record Contains(String piece) implements Text {}

    record StartsWith(String beginning) implements Text {}

    /// Of a field of numbers or days; a day is the number of days since 1970-01-01. An item of which the number is not known
    /// never fulfils it.
    sealed interface Measure extends Condition {}

    /// Of minutes and seconds: the whole one.
    record Exactly(long value) implements Measure {}

    record Between(Bound low, Bound high) implements Measure {}

    /// On or after the day that lies this far back.
    ///
    /// @param count at least 1
    record InTheLast(int count, Span unit) implements Measure {}

    /// Before that day.
    record NotInTheLast(int count, Span unit) implements Measure {}

    /// On the same day of any year; only of items whose day is known.
    record OnThisDay() implements Measure {}

    /// One end of a range.
    sealed interface Bound {
        record Open() implements Bound {}

        record Including(long value) implements Bound {}

        record Excluding(long value) implements Bound {}
    }

    /// How a time before today is counted.
    enum Span {
        DAY(ChronoUnit.DAYS),
        WEEK(ChronoUnit.WEEKS),
        MONTH(ChronoUnit.MONTHS),
        YEAR(ChronoUnit.YEARS);

        private final ChronoUnit unit;

        Span(ChronoUnit unit) {
            this.unit = unit;
        }

        LocalDate before(LocalDate today, int count) {
            return today.minus(count, unit);
        }
    }
}
