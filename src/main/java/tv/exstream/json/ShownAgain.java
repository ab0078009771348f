package tv.exstream.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes back what was shown without its secrets: a text that comes as it was shown stays what it is.
public final class ShownAgain {
    private ShownAgain() {}

    /// The wish with every text whole that is as it was shown.
    ///
    /// @param known what the wish is to replace
    public static JsonNode whole(JsonNode wish, Object known) {
        JsonNode whole = RecordJson.MAPPER.valueToTree(known);
        return whole(wish, whole, RecordJson.shown(known));
    }

    private static JsonNode whole(JsonNode wish, JsonNode whole, JsonNode shown) {
        if (wish instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                object.set(name, whole(object.get(name), whole.path(name), shown.path(name)));
            }
            return object;
        }
        return whole.isString() && wish.equals(shown) ? whole : wish;
    }
}
