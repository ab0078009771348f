package tv.exstream.library.row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One object of an answer. Whatever type a field has, it is read as the one that is wanted, since programs write numbers as texts and
/// the other way round, and nothing as an empty list. Immutable.
public final class Row {
    private static final Pattern WHOLE = Pattern.compile("\\s*(-?\\d{1,18})(?:\\.0*)?\\s*");
    private static final Pattern DECIMAL = Pattern.compile("\\s*-?\\d{1,15}(?:\\.\\d{1,15})?\\s*");
    private static final long MILLIS_FROM = 100_000_000_000L;

    private static final Row EMPTY = new Row(Map.of());

    /// Texts, rows and lists of them.
    private final Map<String, Object> fields;

    Row(Map<String, Object> fields) {
        this.fields = Map.copyOf(fields);
    }

    /// In one line, without blanks around it and without control characters; empty when it is not there, null or no text.
    public String text(String name) {
        return fields.get(name) instanceof String text ? OneLine.of(text) : "";
    }

    /// The first that is not empty.
    public String firstText(String... names) {
        for (String name : names) {
            String text = text(name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /// As it was written, with its lines.
    public String raw(String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    /// A whole number, written as one or as a text; empty for anything else.
    public OptionalLong number(String name) {
        var whole = WHOLE.matcher(text(name));
        return whole.matches()
                ? OptionalLong.of(Long.parseLong(whole.group(1)))
                : OptionalLong.empty();
    }

    /// A number with or without a fraction; 0 for anything else.
    public double decimal(String name) {
        String text = text(name);
        return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : 0;
    }

    /// Whether it says yes in one of the ways in which programs do.
    public boolean isSet(String name) {
        return switch (text(name)) {
            case "1", "true", "True", "yes", "on" -> true;
            default -> false;
        };
    }

    /// Seconds or milliseconds since 1970 as a number; empty for zero and anything else.
    public Optional<Instant> instant(String name) {
        OptionalLong number = number(name);
        if (number.isEmpty() || number.getAsLong() <= 0) {
            return Optional.empty();
        }
        long value = number.getAsLong();
        return value >= MILLIS_FROM
                ? Optional.of(Instant.ofEpochMilli(Math.min(value, MILLIS_FROM * 100)))
                : Optional.of(Instant.ofEpochSecond(value));
    }

    /// An object within; without fields when it is none.
    public Row row(String name) {
        return fields.get(name) instanceof Row row ? row : EMPTY;
    }

    /// The objects of a list, or of an object whose names are numbers; empty for anything else.
    public List<Row> rows(String name) {
        return rowsOf(fields.get(name));
    }

    /// The objects that its fields are or have.
    public List<Row> rows() {
        return rowsOf(this);
    }

    /// The texts of a list, or the text when it is one; those that are empty left out.
    public List<String> texts(String name) {
        Object value = fields.get(name);
        List<?> all =
                value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        List<String> texts = new ArrayList<>();
        for (Object each : all) {
            if (each instanceof String text && !OneLine.of(text).isEmpty()) {
                texts.add(OneLine.of(text));
            }
        }
        return texts;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    private static List<Row> rowsOf(@Nullable Object value) {
        List<Row> rows = new ArrayList<>();
        switch (value) {
            case List<?> list -> list.forEach(each -> rows.addAll(within(each)));
            case Row row -> row.fields.values().forEach(each -> rows.addAll(within(each)));
            case null, default -> {}
        }
        return rows;
    }

    private static List<Row> within(Object value) {
        return switch (value) {
            case Row row -> List.of(row);
            case List<?> list -> rowsOf(list);
            default -> List.of();
        };
    }
}
