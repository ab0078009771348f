package tv.exstream.json;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.problem.ProblemException;

/// Changes records as people send changes: what is absent stays, null takes away (RFC 7396).
public final class MergePatch {
    /// Deeper than any record; bounds the recursion.
    private static final int DEEPEST = 20;

    private MergePatch() {}

    /// The record with the changes. What is taken away is then as if it had been left out.
    ///
    /// @throws ProblemException INVALID_VALUE with the place
    public static <T extends Record> T apply(T record, String patch, Class<T> type) {
        ObjectNode written = StrictJson.object(RecordJson.write(record));
        return StrictJson.read(merged(written, StrictJson.object(patch), 0).toString(), type);
    }

    private static JsonNode merged(JsonNode target, JsonNode patch, int depth) {
        if (!(patch instanceof ObjectNode changes) || depth > DEEPEST) {
            return patch;
        }
        ObjectNode result =
                target instanceof ObjectNode object
                        ? object.deepCopy()
                        : JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            String name = change.getKey();
            if (change.getValue().isNull()) {
                result.remove(name);
            } else {
                result.set(name, merged(result.path(name), change.getValue(), depth + 1));
            }
        }
        return result;
    }
}
