package tv.exstream.web.ui.reference;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes bodies that look like those that are wanted. What is within what is followed a few steps only, because schemas may hold themselves.
final class SampleBody {
    private static final int DEEPEST = 3;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode schemas;

    SampleBody(JsonNode schemas) {
        this.schemas = schemas;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return of(schemas.path(TypeShown.name(schema)), depth);
        }
        if (schema.has("default")) {
            return schema.get("default");
        }
        if (schema.has("enum")) {
            return schema.get("enum").path(0);
        }
        List<JsonNode> choices = TypeShown.choices(schema);
        if (!choices.isEmpty()) {
            return of(choices.getFirst(), depth + 1);
        }
        return depth > DEEPEST ? NODES.objectNode() : plain(schema, depth);
    }

    private JsonNode plain(JsonNode schema, int depth) {
        return switch (schema.path("type").asString("object")) {
            case "string" -> NODES.stringNode("…");
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> array(schema, depth);
            default -> object(schema, depth);
        };
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        if (depth < DEEPEST) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        schema.path("allOf")
                .valueStream()
                .map(each -> of(each, depth + 1))
                .filter(ObjectNode.class::isInstance)
                .forEach(each -> object.setAll((ObjectNode) each));
        for (Map.Entry<String, JsonNode> each : schema.path("properties").properties()) {
            object.set(each.getKey(), of(each.getValue(), depth + 1));
        }
        return object;
    }
}
