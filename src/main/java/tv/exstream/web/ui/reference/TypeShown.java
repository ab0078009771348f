package tv.exstream.web.ui.reference;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a value is, in the signs of programs: `ChannelEntry[]`, `string (duration)`, `"a" | "b"`. Immutable.
///
/// @param before stands before the name of the schema; all of it when there is no such name
/// @param schema a name among the schemas, or empty
/// @param after stands behind the name
public record TypeShown(String before, String schema, String after) {
    private static final String SCHEMAS = "#/components/schemas/";

    static TypeShown of(JsonNode schema) {
        if (schema.has("$ref")) {
            return new TypeShown("", name(schema), "");
        }
        if (schema.has("items")) {
            return of(schema.get("items")).within("", "[]");
        }
        if (schema.has("additionalProperties") && schema.get("additionalProperties").isObject()) {
            return of(schema.get("additionalProperties")).within("{ *: ", " }");
        }
        List<JsonNode> choices = choices(schema);
        if (!choices.isEmpty()) {
            return new TypeShown(told(choices), "", "");
        }
        return new TypeShown(plain(schema) + preset(schema), "", "");
    }

    /// What it may be one of, whether one of them fits or several do.
    static List<JsonNode> choices(JsonNode schema) {
        return Stream.concat(schema.path("oneOf").valueStream(), schema.path("anyOf").valueStream())
                .toList();
    }

    private static String told(List<JsonNode> schemas) {
        return schemas.stream()
                .map(TypeShown::of)
                .map(each -> each.before() + each.schema() + each.after())
                .collect(Collectors.joining(" | "));
    }

    /// The name that a reference has at its end.
    static String name(JsonNode reference) {
        return reference.path("$ref").asString("").replace(SCHEMAS, "");
    }

    private TypeShown within(String start, String end) {
        return schema.isEmpty()
                ? new TypeShown(start + before + end, "", "")
                : new TypeShown(start + before, schema, after + end);
    }

    private static String plain(JsonNode schema) {
        List<JsonNode> choices = schema.path("enum").valueStream().toList();
        if (!choices.isEmpty()) {
            return choices.stream().map(JsonNode::toString).collect(Collectors.joining(" | "));
        }
        String type = schema.path("type").asString("any");
        String format = schema.path("format").asString("");
        return format.isEmpty() ? type : "%s (%s)".formatted(type, format);
    }

    private static String preset(JsonNode schema) {
        return schema.has("default") ? " = " + schema.get("default") : "";
    }
}
