package tv.exstream.collection.query;

import tv.exstream.collection.query.Condition.Between;
import tv.exstream.collection.query.Condition.Bound;
import tv.exstream.collection.query.Condition.Bound.Excluding;
import tv.exstream.collection.query.Condition.Bound.Including;
import tv.exstream.collection.query.Condition.Bound.Open;
import tv.exstream.collection.query.Token.Kind;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Reads ranges of numbers and days: `[1 TO 5]`, `{1 TO 5}`, `[1, 5]`, `(1, 5)` and mixtures; `*` is an open end. Owned by one
/// thread.
final class Ranges {
    private final Tokens tokens;
    private final Field field;

    Ranges(Tokens tokens, Field field) {
        this.tokens = tokens;
        this.field = field;
    }

    /// What follows `BETWEEN`: parentheses exclude.
    Condition between() {
        return range(Kind.OPEN, Kind.CLOSE);
    }

    /// What follows a colon: braces exclude.
    Condition lucene() {
        if (field.isText()) {
            throw new SyntaxException(
                    tokens.peek().start(), Remark.of(Demand.RANGE_OF_TEXT, field.printed()));
        }
        return range(Kind.OPEN_BRACE, Kind.CLOSE_BRACE);
    }

    static Condition compared(Token operator, long value) {
        return switch (operator.kind()) {
            case LESS -> new Between(new Open(), new Excluding(value));
            case AT_MOST -> new Between(new Open(), new Including(value));
            case MORE -> new Between(new Excluding(value), new Open());
            default -> new Between(new Including(value), new Open());
        };
    }

    private Condition range(Kind excludingLow, Kind excludingHigh) {
        boolean including = tokens.takeIf(Kind.OPEN_LIST);
        if (!including) {
            tokens.take(excludingLow);
        }
        Remark wanted = Remark.of(Demand.A_VALUE_OF, field.printed());
        Token low = tokens.takeValue(wanted);
        if (!tokens.takeIf(Kind.COMMA) && !takeTo()) {
            throw tokens.unexpected(Remark.of(Demand.TO_OR_A_COMMA));
        }
        Token high = tokens.takeValue(wanted);
        Bound first = bound(low, including);
        if (tokens.takeIf(Kind.CLOSE_LIST)) {
            return new Between(first, bound(high, true));
        }
        tokens.take(excludingHigh);
        return new Between(first, bound(high, false));
    }

    private boolean takeTo() {
        boolean found = tokens.peek().isWord("to");
        if (found) {
            tokens.take();
        }
        return found;
    }

    private Bound bound(Token value, boolean including) {
        if (value.text().equals("*")) {
            return new Open();
        }
        long number = Values.of(field).number(value);
        return including ? new Including(number) : new Excluding(number);
    }
}
