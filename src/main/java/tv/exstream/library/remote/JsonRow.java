package tv.exstream.library.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// One JSON object of a server, which may have any types in any place: what is not there or is something else counts as absent, each for
/// itself. Immutable.
public final class JsonRow {
    public static final JsonRow EMPTY = new JsonRow(JsonNodeFactory.instance.objectNode());

    /// More of one kind than any item has; bounds the work on hostile answers.
    private static final int MOST = 2_000;

    /// Longer than any number that is meant.
    private static final int LONGEST_NUMBER = 20;

    private final JsonNode object;

    JsonRow(JsonNode object) {
        this.object = object;
    }

    /// The value, or "" when there is none. Numbers and flags are written out.
    public String text(String name) {
        return text(object.path(name));
    }

    private static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
    }

    /// A whole number, which may be written as text or with a fraction.
    public OptionalLong number(String name) {
        return decimal(name).stream().mapToLong(Double::longValue).findFirst();
    }

    /// A whole number within bounds that make sense; empty outside of them.
    public OptionalInt number(String name, int least, int most) {
        OptionalLong number = number(name);
        boolean sane =
                number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= most;
        return sane ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    /// A finite number.
    public Optional<Double> decimal(String name) {
        String text = text(name);
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Whether it says yes, as `true`, `1` or `"1"`.
    public boolean isSet(String name) {
        String text = text(name);
        return text.equalsIgnoreCase("true") || text.equals("1");
    }

    /// A moment as of ISO 8601, with or without an offset.
    public Optional<Instant> instant(String name) {
        String text = text(name);
        try {
            return Optional.of(
                    DateTimeFormatter.ISO_DATE_TIME
                            .withZone(ZoneOffset.UTC)
                            .parse(text, Instant::from));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// A day, or that of a moment, as it is written there: whoever wrote it meant the day and not the hour.
    public Optional<LocalDate> day(String name) {
        String text = text(name);
        int t = text.indexOf('T');
        try {
            return Optional.of(LocalDate.parse(t < 0 ? text : text.substring(0, t)))
                    .filter(day -> day.getYear() > 1); // .NET's date of nothing
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// A moment in seconds since 1970, as Plex writes them.
    public Optional<Instant> epochSecond(String name) {
        OptionalLong seconds = number(name);
        long latest = OffsetDateTime.MAX.toEpochSecond();
        boolean sane =
                seconds.isPresent() && seconds.getAsLong() > 0 && seconds.getAsLong() < latest;
        return sane ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong())) : Optional.empty();
    }

    /// A length or place in milliseconds; zero when there is none.
    public Duration millis(String name) {
        return Duration.ofMillis(Math.max(0, number(name).orElse(0)));
    }

    /// The object of this name; [#EMPTY] when there is none.
    public JsonRow row(String name) {
        JsonNode value = object.path(name);
        return value.isObject() ? new JsonRow(value) : EMPTY;
    }

    /// The objects in the array of this name; may be empty.
    public List<JsonRow> rows(String name) {
        return elements(name).filter(JsonNode::isObject).map(JsonRow::new).toList();
    }

    /// The texts in the array of this name, without empty ones; may be empty.
    public List<String> texts(String name) {
        return elements(name).map(JsonRow::text).filter(text -> !text.isEmpty()).toList();
    }

    /// A text of each object in the array of this name, such as the `Name` of each of `Studios`.
    public List<String> texts(String name, String inner) {
        return rows(name).stream()
                .map(row -> row.text(inner))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// What the object has that are values, in its order.
    public List<Map.Entry<String, String>> values() {
        return object.propertyStream()
                .limit(MOST)
                .map(each -> Map.entry(each.getKey(), text(each.getValue())))
                .filter(each -> !each.getValue().isEmpty())
                .toList();
    }

    private Stream<JsonNode> elements(String name) {
        return object.path(name).valueStream().limit(MOST);
    }
}
