package tv.exstream.collection.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.collection.query.Condition.Between;
import tv.exstream.collection.query.Condition.Bound.Including;
import tv.exstream.collection.query.Condition.Bound.Open;
import tv.exstream.collection.query.Condition.Exactly;
import tv.exstream.collection.query.Condition.Phrase;
import tv.exstream.collection.query.Condition.Present;
import tv.exstream.collection.query.Condition.Wildcard;
import tv.exstream.collection.query.Token.Kind;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Reads the values of one field. Immutable.
final class Values {
    /// So that a number of minutes still fits 64 bits as milliseconds.
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    private static final Pattern POINTS = Pattern.compile("(\\d{1,3})(?:\\.(\\d))?");

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)|(\\d{8})");

    /// `1985*` and `198510*`, which say a year and a month where days are eight digits.
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(\\d\\d)?\\*");

    private final Field field;

    private Values(Field field) {
        this.field = field;
    }

    static Values of(Field field) {
        return new Values(field);
    }

    /// What a value alone asks, as in `genre:comedy` or as a bare word.
    Condition plain(Token value) {
        boolean open = value.is(Kind.WORD) && value.text().equals("*");
        if (field.isText()) {
            return open ? new Present() : words(value);
        }
        if (open) {
            return new Between(new Open(), new Open());
        }
        Matcher period = PERIOD.matcher(value.text());
        return field.type() == Field.Type.DATE && period.matches()
                ? period(value, period)
                : new Exactly(number(value));
    }

    private Condition words(Token value) {
        String text = text(value);
        boolean wild = value.is(Kind.WORD) && (text.indexOf('*') >= 0 || text.indexOf('?') >= 0);
        return wild ? new Wildcard(text) : new Phrase(text);
    }

    /// Our items are what is played: of a show its episodes, of an artist the videos.
    String text(Token value) {
        if (field != Field.TYPE) {
            return value.text();
        }
        return switch (value.text().toLowerCase(Locale.ROOT)) {
            case "show", "season" -> "episode";
            case "artist" -> "music_video";
            default -> value.text();
        };
    }

    /// A number, points in tenths, or a day as the number of days since 1970-01-01.
    ///
    /// @throws SyntaxException when it is none
    long number(Token value) {
        if (field.type() == Field.Type.DATE) {
            return day(value);
        }
        if (field == Field.STAR_RATING) {
            return tenths(value);
        }
        if (!NUMBER.matcher(value.text()).matches()) {
            throw wrong(value, Demand.A_WHOLE_NUMBER);
        }
        return Long.parseLong(value.text());
    }

    private long tenths(Token value) {
        Matcher points = POINTS.matcher(value.text());
        if (!points.matches()) {
            throw wrong(value, Demand.A_NUMBER_OF_POINTS);
        }
        String tenth = points.group(2) == null ? "0" : points.group(2);
        return Long.parseLong(points.group(1) + tenth);
    }

    private long day(Token value) {
        Matcher day = DAY.matcher(value.text());
        if (!day.matches()) {
            throw wrong(value, Demand.A_DAY);
        }
        String digits = value.text().replace("-", "");
        try {
            return LocalDate.of(
                            Integer.parseInt(digits.substring(0, 4)),
                            Integer.parseInt(digits.substring(4, 6)),
                            Integer.parseInt(digits.substring(6)))
                    .toEpochDay();
        } catch (DateTimeException e) {
            throw wrong(value, Demand.A_DAY_OF_CALENDAR);
        }
    }

    private Condition period(Token value, Matcher period) {
        try {
            int year = Integer.parseInt(period.group(1));
            boolean whole = period.group(2) == null;
            YearMonth first = YearMonth.of(year, whole ? 1 : Integer.parseInt(period.group(2)));
            YearMonth last = whole ? YearMonth.of(year, 12) : first;
            return new Between(
                    new Including(first.atDay(1).toEpochDay()),
                    new Including(last.atEndOfMonth().toEpochDay()));
        } catch (DateTimeException e) {
            throw wrong(value, Demand.A_MONTH_OF_CALENDAR);
        }
    }

    private SyntaxException wrong(Token value, Demand wanted) {
        return new SyntaxException(
                value.start(),
                Remark.of(Demand.VALUE_WRONG, field.printed(), Remark.of(wanted), value.shown()));
    }
}
