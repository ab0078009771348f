package tv.exstream.library.row;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tv.exstream.library.packed.Unpacked;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Reads the objects of an answer one after the other, so that one of 200 MB needs no more memory than a short one. Used once, by one
/// thread.
///
/// An object that is nested too deeply or has too much in it is left out and counted; the others are read.
public final class RowReader {
    /// Deeper than any interface needs.
    static final int DEEPEST = 64;

    /// Fields and elements of one object, with all that is in it.
    private static final int MOST_VALUES = 200_000;

    private static final int LONGEST_TEXT = 65_536;

    /// Of a kind that no limit of the parser hides: what is too much is left out here.
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(1_000_000)
                                    .maxStringLength(16 << 20)
                                    .maxNumberLength(10_000)
                                    .build())
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build();

    private final JsonParser json;
    private int values;
    private long read;
    private long skipped;

    /// What was found.
    ///
    /// @param rows how many objects were told of
    /// @param skipped how many elements were no objects, or too much
    public record Summary(long rows, long skipped) {}

    private RowReader(JsonParser json) {
        this.json = json;
    }

    /// Reads a list of objects, or an object that has them as its values.
    ///
    /// @param answer plain or packed; not closed
    /// @param most bytes that it may have once it is unpacked
    /// @throws ProblemException INVALID_VALUE when it is no JSON, is empty or breaks off; rows may have been told of
    public static Summary rows(InputStream answer, long most, Consumer<Row> each)
            throws IOException {
        return with(
                answer,
                most,
                reader -> {
                    reader.list(each);
                    return new Summary(reader.read, reader.skipped);
                });
    }

    /// Reads an answer that is one object. A list without anything in it stands for one without fields.
    ///
    /// @throws ProblemException INVALID_VALUE when it is no JSON, is empty, breaks off or is too much
    public static Row row(InputStream answer, long most) throws IOException {
        return with(answer, most, RowReader::one);
    }

    private interface Work<T> {
        T in(RowReader reader);
    }

    private static <T> T with(InputStream answer, long most, Work<T> work) throws IOException {
        try (JsonParser json =
                JSON.createParser(ObjectReadContext.empty(), Unpacked.of(answer, most))) {
            return work.in(new RowReader(json));
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "answer must be JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    private Row one() {
        JsonToken first = json.nextToken();
        Object value = first == null ? null : value(first, 1);
        if (value instanceof Row row) {
            return row;
        }
        if (value instanceof List<?> list && list.isEmpty()) {
            return new Row(Map.of());
        }
        throw refused("answer must be an object: it is " + described(first));
    }

    private void list(Consumer<Row> each) {
        JsonToken first = json.nextToken();
        if (first != JsonToken.START_ARRAY && first != JsonToken.START_OBJECT) {
            throw refused("answer must be a list: it is " + described(first));
        }
        boolean named = first == JsonToken.START_OBJECT;
        for (JsonToken token = json.nextToken();
                token != null && !token.isStructEnd();
                token = json.nextToken()) {
            element(named ? json.nextToken() : token)
                    .ifPresentOrElse(
                            row -> {
                                read++;
                                each.accept(row);
                            },
                            () -> skipped++);
        }
    }

    private Optional<Row> element(@Nullable JsonToken token) {
        values = 0;
        Object value = token == null ? null : value(token, 1);
        return value instanceof Row row ? Optional.of(row) : Optional.empty();
    }

    /// A text, a row or a list; null when it is null, or too much, in which case all of it was passed over.
    private @Nullable Object value(JsonToken token, int depth) {
        values++;
        return switch (token) {
            case START_OBJECT -> depth > DEEPEST ? pass() : object(depth);
            case START_ARRAY -> depth > DEEPEST ? pass() : array(depth);
            case VALUE_NULL -> null;
            default -> text();
        };
    }

    private @Nullable Object pass() {
        json.skipChildren();
        values = MOST_VALUES + 1;
        return null;
    }

    private @Nullable Row object(int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            Object value = value(json.nextToken(), depth + 1);
            if (value != null && values <= MOST_VALUES) {
                fields.put(name, value);
            }
        }
        return values <= MOST_VALUES ? new Row(fields) : null;
    }

    private @Nullable List<Object> array(int depth) {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = json.nextToken();
                token != JsonToken.END_ARRAY;
                token = json.nextToken()) {
            Object value = value(token, depth + 1);
            if (value != null && values <= MOST_VALUES) {
                elements.add(value);
            }
        }
        return values <= MOST_VALUES ? List.copyOf(elements) : null;
    }

    /// Halves of characters, which nothing can store, are replaced.
    private String text() {
        String text = json.getString();
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        StringBuilder whole = new StringBuilder(cut.length());
        cut.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static String described(@Nullable JsonToken token) {
        return switch (token) {
            case null -> "empty";
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            default -> "a single value";
        };
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.INVALID_VALUE, message);
    }
}
