package tv.exstream.library.remote;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON of servers row by row, so that a list of any length needs the memory of one row. What is hostile ends as an exception.
public final class JsonRows {
    /// What no honest answer reaches.
    private static final int DEEPEST = 64;

    /// Of a single text; summaries have some thousands of characters.
    private static final int LONGEST_TEXT = 1 << 20;

    /// Of a page of rows; 1,000 rows with everything in them have some 20 MB.
    private static final long LONGEST = 512L << 20;

    private static final JsonMapper MAPPER =
            new JsonMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(DEEPEST)
                                            .maxStringLength(LONGEST_TEXT)
                                            .maxDocumentLength(LONGEST)
                                            .build())
                            // Players of others write what .NET and C++ do when nobody looks.
                            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                            .build());

    private JsonRows() {}

    /// Takes rows.
    public interface Receiver {
        void take(JsonRow row) throws IOException, InterruptedException;
    }

    /// What there was besides the rows.
    ///
    /// @param count of the rows
    /// @param rest what is beside the list, without what has parts
    public record Page(int count, JsonRow rest) {}

    /// Reads the list that lies at the end of the path: the names of the objects around it, and its own.
    ///
    /// @return with no rows when there is no such list
    /// @throws IOException when it is no JSON, or breaks off
    public static Page read(InputStream json, List<String> path, Receiver receiver)
            throws IOException, InterruptedException {
        try (JsonParser parser = MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("the answer is no JSON object");
            }
            return inObject(parser, path, receiver);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /// Reads a small document.
    ///
    /// @return [JsonRow#EMPTY] when it is something else than an object
    public static JsonRow row(byte[] json) throws IOException {
        return row(tree(json));
    }

    /// Reads a small list of objects.
    public static List<JsonRow> list(byte[] json) throws IOException {
        return tree(json).valueStream().filter(JsonNode::isObject).map(JsonRow::new).toList();
    }

    private static JsonRow row(JsonNode tree) {
        return tree.isObject() ? new JsonRow(tree) : JsonRow.EMPTY;
    }

    private static JsonNode tree(byte[] json) throws IOException {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private static Page inObject(JsonParser parser, List<String> path, Receiver receiver)
            throws IOException, InterruptedException {
        var rest = MAPPER.createObjectNode();
        Optional<Page> inner = Optional.empty();
        int count = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            boolean isNext = name.equals(path.getFirst());
            if (isNext && path.size() == 1 && token == JsonToken.START_ARRAY) {
                count += rows(parser, receiver);
            } else if (isNext && path.size() > 1 && token == JsonToken.START_OBJECT) {
                inner = Optional.of(inObject(parser, path.subList(1, path.size()), receiver));
            } else if (token.isStructStart()) {
                parser.skipChildren();
            } else {
                rest.set(name, parser.readValueAs(JsonNode.class));
            }
        }
        return inner.orElse(new Page(count, new JsonRow(rest)));
    }

    /// What is no object among them is left out.
    private static int rows(JsonParser parser, Receiver receiver)
            throws IOException, InterruptedException {
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                receiver.take(new JsonRow(parser.readValueAsTree()));
            } else {
                parser.skipChildren();
            }
            count++;
        }
        return count;
    }

    private static IOException unreadable(JacksonException cause) {
        return new IOException(
                "the answer is no JSON that can be read: " + cause.getOriginalMessage(), cause);
    }
}
