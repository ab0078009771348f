package tv.exstream.collection.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tv.exstream.collection.query.Condition.Between;
import tv.exstream.collection.query.Condition.Bound;
import tv.exstream.collection.query.Condition.Bound.Excluding;
import tv.exstream.collection.query.Condition.Bound.Including;
import tv.exstream.collection.query.Condition.Bound.Open;
import tv.exstream.collection.query.Condition.Contains;
import tv.exstream.collection.query.Condition.Equal;
import tv.exstream.collection.query.Condition.Exactly;
import tv.exstream.collection.query.Condition.InTheLast;
import tv.exstream.collection.query.Condition.NotInTheLast;
import tv.exstream.collection.query.Condition.OnThisDay;
import tv.exstream.collection.query.Condition.OneOf;
import tv.exstream.collection.query.Condition.Phrase;
import tv.exstream.collection.query.Condition.Present;
import tv.exstream.collection.query.Condition.Span;
import tv.exstream.collection.query.Condition.StartsWith;
import tv.exstream.collection.query.Condition.Wildcard;
import tv.exstream.collection.query.Query.And;
import tv.exstream.collection.query.Query.Ids;
import tv.exstream.collection.query.Query.Match;
import tv.exstream.collection.query.Query.Not;
import tv.exstream.collection.query.Query.Or;
import tv.exstream.collection.query.Query.Smart;

/// Writes queries as text.
final class Printer {
    private static final Pattern SIMPLE = Pattern.compile("[\\p{L}\\p{N}_.][\\p{L}\\p{N}_.'-]*");

    /// Words that would be taken for something else.
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "in", "to", "between", "inthelast", "notinthelast");

    private Printer() {}

    static String print(Query query) {
        return switch (query) {
            case And(List<Query> parts) -> parts.isEmpty() ? "*:*" : joined(parts, " AND ");
            case Or(List<Query> parts) -> parts.isEmpty() ? "NOT *:*" : joined(parts, " OR ");
            case Not(Query part) -> negated(part);
            case Match(Field _, OnThisDay()) -> "released_onthisday:1";
            case Match(Field field, Condition condition) ->
                    field.printed() + asked(field, condition);
            case Smart(String name) -> "smart_collection:" + quoted(name);
            case Ids ids -> throw new IllegalStateException("a list of ids has no text: " + ids);
        };
    }

    private static String joined(List<Query> parts, String word) {
        return parts.stream().map(Printer::grouped).collect(Collectors.joining(word));
    }

    private static String grouped(Query part) {
        boolean several =
                (part instanceof And(List<Query> all) && !all.isEmpty())
                        || (part instanceof Or(List<Query> any) && !any.isEmpty());
        return several ? "(" + print(part) + ")" : print(part);
    }

    /// What has an operator of its own for the opposite is written with it.
    private static String negated(Query part) {
        if (part instanceof Match(Field field, Condition condition)) {
            String name = field.printed();
            switch (condition) {
                case Equal(String value) -> {
                    return name + " != " + value(value);
                }
                case Contains(String piece) -> {
                    return name + " !~ " + quoted(piece);
                }
                case OneOf(List<String> values) -> {
                    return name + " NOT IN " + list(values);
                }
                case Exactly(long value) -> {
                    return name + " != " + number(field, value);
                }
                case Phrase _,
                        Wildcard _,
                        Present _,
                        StartsWith _,
                        Between _,
                        InTheLast _,
                        NotInTheLast _,
                        OnThisDay _ -> {
                    return "NOT " + print(part);
                }
            }
        }
        return "NOT " + grouped(part);
    }

    private static String asked(Field field, Condition condition) {
        return switch (condition) {
            case Phrase(String text) -> ":" + value(text);
            case Wildcard(String pattern) -> ":" + escaped(pattern);
            case Present() -> ":*";
            case Equal(String value) -> " = " + value(value);
            case OneOf(List<String> values) -> " IN " + list(values);
            case Contains(String piece) -> " ~ " + quoted(piece);
            case StartsWith(String beginning) -> " < " + value(beginning);
            case Exactly(long value) -> " = " + number(field, value);
            case Between(Bound low, Bound high) -> between(field, low, high);
            case InTheLast(int count, Span unit) -> " inthelast " + length(count, unit);
            case NotInTheLast(int count, Span unit) -> " notinthelast " + length(count, unit);
            case OnThisDay() -> throw new IllegalStateException("it is printed with its name");
        };
    }

    private static String between(Field field, Bound low, Bound high) {
        if (low instanceof Open && high instanceof Open) {
            return ":*";
        }
        if (low instanceof Open) {
            return (high instanceof Including ? " <= " : " < ") + number(field, high);
        }
        if (high instanceof Open) {
            return (low instanceof Including ? " >= " : " > ") + number(field, low);
        }
        return " BETWEEN %s%s, %s%s"
                .formatted(
                        low instanceof Including ? "[" : "(",
                        number(field, low),
                        number(field, high),
                        high instanceof Including ? "]" : ")");
    }

    private static String number(Field field, Bound bound) {
        return switch (bound) {
            case Including(long value) -> number(field, value);
            case Excluding(long value) -> number(field, value);
            case Open() -> "*";
        };
    }

    private static String number(Field field, long value) {
        if (field == Field.STAR_RATING) {
            return value % 10 == 0 ? Long.toString(value / 10) : value / 10 + "." + value % 10;
        }
        return field.type() == Field.Type.DATE
                ? LocalDate.ofEpochDay(value).toString()
                : Long.toString(value);
    }

    private static String length(int count, Span unit) {
        String word = unit.name().toLowerCase(Locale.ROOT);
        return "%d %s%s".formatted(count, word, count == 1 ? "" : "s");
    }

    private static String list(List<String> values) {
        return values.stream().map(Printer::value).collect(Collectors.joining(", ", "[", "]"));
    }

    static String value(String value) {
        boolean bare =
                SIMPLE.matcher(value).matches()
                        && !RESERVED.contains(value.toLowerCase(Locale.ROOT));
        return bare ? value : quoted(value);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// A backslash before all that would end the word.
    private static String escaped(String pattern) {
        return pattern.replaceAll("[^\\p{L}\\p{N}*?_.'/-]", "\\\\$0");
    }
}
