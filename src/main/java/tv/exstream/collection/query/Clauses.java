package tv.exstream.collection.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tv.exstream.collection.query.Condition.Contains;
import tv.exstream.collection.query.Condition.Equal;
import tv.exstream.collection.query.Condition.Exactly;
import tv.exstream.collection.query.Condition.OnThisDay;
import tv.exstream.collection.query.Condition.OneOf;
import tv.exstream.collection.query.Condition.StartsWith;
import tv.exstream.collection.query.Query.Match;
import tv.exstream.collection.query.Query.Not;
import tv.exstream.collection.query.Query.Smart;
import tv.exstream.collection.query.Token.Kind;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Reads a field and what is asked of it, in the words of either family of programs: `genre:comedy`, `year:[1990 TO 1999]`, and
/// `genre IN [comedy, horror]`, `year BETWEEN [1990, 1999]`. Owned by one thread.
final class Clauses {
    private static final String SMART = "smart_collection";
    private static final String ON_THIS_DAY = "released_onthisday";

    private final Tokens tokens;

    Clauses(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Whether a word that comes next is the name of a field and no title.
    boolean isNext() {
        Token operator = tokens.peek(1);
        boolean known = Field.named(tokens.peek().text()).isPresent();
        return operator.isComparison()
                || tokens.peek().isWord(ON_THIS_DAY)
                || (known && isWordOperator());
    }

    private boolean isWordOperator() {
        Token operator = tokens.peek(1);
        return (operator.isWord("in") && tokens.peek(2).is(Kind.OPEN_LIST))
                || (operator.isWord("not") && tokens.peek(2).isWord("in"))
                || operator.isWord("between")
                || operator.isWord("inthelast")
                || operator.isWord("notinthelast");
    }

    /// The field of `genre:(comedy OR horror)`, before the parenthesis; empty when something else comes.
    Optional<Field> groupField() {
        boolean grouped = tokens.peek(1).is(Kind.COLON) && tokens.peek(2).is(Kind.OPEN);
        if (!grouped) {
            return Optional.empty();
        }
        Field field = field(tokens.take());
        tokens.take();
        return Optional.of(field);
    }

    Query read() {
        Token name = tokens.take();
        if (name.text().equals("*") && tokens.takeIf(Kind.COLON)) {
            tokens.takeValue(Remark.quoted("*"));
            return Query.everything();
        }
        return switch (name.text().toLowerCase(Locale.ROOT)) {
            case SMART -> smart();
            case ON_THIS_DAY -> onThisDay();
            case "released_inthelast" -> last(Field.RELEASE_DATE, Relative.Side.WITHIN);
            case "released_notinthelast" -> last(Field.RELEASE_DATE, Relative.Side.BEFORE);
            case "added_inthelast" -> last(Field.ADDED_DATE, Relative.Side.WITHIN);
            case "added_notinthelast" -> last(Field.ADDED_DATE, Relative.Side.BEFORE);
            case "title_and_year", "title_and_year_search" -> titleAndYear();
            default -> of(field(name));
        };
    }

    private static Field field(Token name) {
        return Field.named(name.text())
                .orElseThrow(
                        () ->
                                new SyntaxException(
                                        name.start(),
                                        Remark.of(
                                                Demand.FIELD_UNKNOWN,
                                                similar(name.text()),
                                                name.text())));
    }

    /// What somebody may have meant.
    private static String similar(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(Field.values())
                .map(Field::printed)
                .sorted(Comparator.comparingInt(known -> -common(lower, known)))
                .limit(3)
                .collect(Collectors.joining(", "));
    }

    private static int common(String name, String known) {
        int length = 0;
        while (length < Math.min(name.length(), known.length())
                && name.charAt(length) == known.charAt(length)) {
            length++;
        }
        return length;
    }

    private Query smart() {
        operator(Kind.COLON, Kind.EQUAL);
        return new Smart(tokens.takeValue(Remark.of(Demand.A_SMART_NAME)).text());
    }

    private Query onThisDay() {
        if (tokens.takeIf(Kind.COLON)) {
            tokens.takeValue(Remark.quoted("1"));
        }
        return new Match(Field.RELEASE_DATE, new OnThisDay());
    }

    private Query last(Field field, Relative.Side side) {
        operator(Kind.COLON, Kind.EQUAL);
        return new Match(field, new Relative(tokens).read(side));
    }

    private Query titleAndYear() {
        operator(Kind.COLON, Kind.EQUAL);
        return TitleAndYear.of(tokens.takeValue(Remark.of(Demand.A_TITLE_AND_YEAR)));
    }

    private void operator(Kind first, Kind second) {
        if (!tokens.takeIf(first) && !tokens.takeIf(second)) {
            throw tokens.unexpected(Remark.quoted(first.sign()));
        }
    }

    private Query of(Field field) {
        Token operator = tokens.take();
        return switch (operator.kind()) {
            case COLON -> colon(field);
            case EQUAL -> new Match(field, equal(field, operator));
            case UNEQUAL -> new Not(new Match(field, equal(field, operator)));
            case TILDE -> new Match(field, contains(field, operator));
            case NOT_TILDE -> new Not(new Match(field, contains(field, operator)));
            case LESS, AT_MOST, MORE, AT_LEAST -> compared(field, operator);
            default -> worded(field, operator);
        };
    }

    private Query colon(Field field) {
        Token next = tokens.peek();
        return switch (next.kind()) {
            case OPEN_LIST, OPEN_BRACE -> new Match(field, new Ranges(tokens, field).lucene());
            case LESS, AT_MOST, MORE, AT_LEAST -> compared(field, tokens.take());
            default -> new Match(field, Values.of(field).plain(value(field)));
        };
    }

    private Condition equal(Field field, Token operator) {
        require(field.type() != Field.Type.PLOT, field, operator);
        Token value = value(field);
        return field.isText()
                ? new Equal(Values.of(field).text(value))
                : Values.of(field).plain(value);
    }

    private Condition contains(Field field, Token operator) {
        require(field.isText(), field, operator);
        return new Contains(value(field).text());
    }

    private Query compared(Field field, Token operator) {
        if (field.isText()) {
            boolean beginning = operator.is(Kind.LESS) || operator.is(Kind.AT_MOST);
            require(beginning && field.type() != Field.Type.PLOT, field, operator);
            return new Match(field, new StartsWith(value(field).text()));
        }
        return new Match(field, Ranges.compared(operator, Values.of(field).number(value(field))));
    }

    private Query worded(Field field, Token operator) {
        return switch (operator.text().toLowerCase(Locale.ROOT)) {
            case "in" -> oneOf(field, operator);
            case "not" -> {
                tokens.take();
                yield new Not(oneOf(field, operator));
            }
            case "between" -> {
                require(!field.isText(), field, operator);
                yield new Match(field, new Ranges(tokens, field).between());
            }
            case "inthelast" -> relative(field, operator, Relative.Side.WITHIN);
            default -> relative(field, operator, Relative.Side.BEFORE);
        };
    }

    private Query relative(Field field, Token operator, Relative.Side side) {
        require(field.type() == Field.Type.DATE, field, operator);
        return new Match(field, new Relative(tokens).read(side));
    }

    private Query oneOf(Field field, Token operator) {
        require(field.type() != Field.Type.PLOT, field, operator);
        tokens.take(Kind.OPEN_LIST);
        List<Token> values = new ArrayList<>();
        do {
            values.add(listed());
        } while (tokens.takeIf(Kind.COMMA));
        if (!tokens.takeIf(Kind.CLOSE_LIST)) {
            throw tokens.unexpected(Remark.of(Demand.A_COMMA_OR_CLOSE));
        }
        if (field.isText()) {
            Values texts = Values.of(field);
            return new Match(field, new OneOf(values.stream().map(texts::text).toList()));
        }
        return Query.or(
                values.stream()
                        .<Query>map(
                                value ->
                                        new Match(
                                                field, new Exactly(Values.of(field).number(value))))
                        .toList());
    }

    /// In a list words up to the comma belong together: `[comedy, science fiction]`.
    private Token listed() {
        Token first = tokens.takeValue(Remark.of(Demand.A_VALUE));
        StringBuilder text = new StringBuilder(first.text());
        while (tokens.peek().is(Kind.WORD)) {
            text.append(' ').append(tokens.take().text());
        }
        return new Token(first.kind(), text.toString(), first.start());
    }

    private Token value(Field field) {
        return tokens.takeValue(Remark.of(Demand.A_VALUE_OF, field.printed()));
    }

    private static void require(boolean possible, Field field, Token operator) {
        if (!possible) {
            throw new SyntaxException(
                    operator.start(),
                    Remark.of(
                            Demand.FIELD_ASKED_BY,
                            field.printed(),
                            String.join(" ", field.type().operators()),
                            operator.shown()));
        }
    }
}
