package tv.exstream.collection.query;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.collection.query.Condition.InTheLast;
import tv.exstream.collection.query.Condition.NotInTheLast;
import tv.exstream.collection.query.Condition.Span;
import tv.exstream.collection.query.Token.Kind;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Reads how far something lies back: `2 weeks`, `"1 month"`. Owned by one thread.
final class Relative {
    /// Four digits are 27 years of days and far more than any other.
    private static final Pattern LENGTH =
            Pattern.compile(
                    "\\s*(\\d{1,4})\\s*(day|week|month|year)s?\\s*", Pattern.CASE_INSENSITIVE);

    private final Tokens tokens;

    Relative(Tokens tokens) {
        this.tokens = tokens;
    }

    /// On which side of the day that it names.
    enum Side {
        WITHIN,
        BEFORE
    }

    Condition read(Side side) {
        Token first = tokens.takeValue(Remark.of(Demand.A_LENGTH));
        String text = first.text();
        if (tokens.peek().is(Kind.WORD) && isUnit(tokens.peek().text())) {
            text += " " + tokens.take().text();
        }
        Matcher length = LENGTH.matcher(text);
        if (!length.matches() || Integer.parseInt(length.group(1)) == 0) {
            throw new SyntaxException(first.start(), Remark.of(Demand.LENGTH_UNKNOWN, text));
        }
        int count = Integer.parseInt(length.group(1));
        Span unit = Span.valueOf(length.group(2).toUpperCase(Locale.ROOT));
        return switch (side) {
            case WITHIN -> new InTheLast(count, unit);
            case BEFORE -> new NotInTheLast(count, unit);
        };
    }

    private static boolean isUnit(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return List.of("day", "week", "month", "year").stream()
                .anyMatch(unit -> lower.equals(unit) || lower.equals(unit + "s"));
    }
}
