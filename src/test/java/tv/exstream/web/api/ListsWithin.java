package tv.exstream.web.api;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Finds lists in what operations answer, by the document of the interface.
record ListsWithin(JsonNode document) {
    /// Whether an answer in JSON has a list, at whatever depth but within other lists.
    boolean isIn(JsonNode operation) {
        return answers(operation).anyMatch(schema -> isIn(schema, new HashSet<>()));
    }

    /// What answers have at their top.
    Set<String> members(JsonNode operation) {
        Set<String> members = new TreeSet<>();
        answers(operation)
                .map(this::resolved)
                .forEach(
                        schema ->
                                schema.at("/properties")
                                        .propertyStream()
                                        .forEach(each -> members.add(each.getKey())));
        return members;
    }

    private static Stream<JsonNode> answers(JsonNode operation) {
        return operation
                .at("/responses")
                .propertyStream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue().at("/content/application~1json/schema"))
                .filter(JsonNode::isObject);
    }

    private boolean isIn(JsonNode schema, Set<String> seen) {
        if (schema.has("$ref") && !seen.add(schema.at("/$ref").asString())) {
            return false;
        }
        JsonNode found = resolved(schema);
        return isList(found.at("/type"))
                || Stream.of("properties", "anyOf", "oneOf", "allOf")
                        .flatMap(each -> found.path(each).valueStream())
                        .anyMatch(each -> isIn(each, seen));
    }

    private static boolean isList(JsonNode type) {
        return Stream.concat(Stream.of(type), type.valueStream())
                .anyMatch(each -> each.isString() && each.asString().equals("array"));
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? document.at(schema.at("/$ref").asString().substring(1))
                : schema;
    }
}
