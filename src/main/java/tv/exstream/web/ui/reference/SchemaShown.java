package tv.exstream.web.ui.reference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a JSON value is made of. Schemas within it are named and shown in their own place, so that one may hold itself.
///
/// @param bases those whose fields it has, too
/// @param choices it is one of these, if there are any
/// @param type what it is when it has no fields
public record SchemaShown(
        String name,
        String about,
        List<TypeShown> bases,
        List<TypeShown> choices,
        List<FieldShown> fields,
        TypeShown type) {
    public SchemaShown {
        bases = List.copyOf(bases);
        choices = List.copyOf(choices);
        fields = List.copyOf(fields);
    }

    static SchemaShown of(String name, JsonNode schema) {
        return new SchemaShown(
                name,
                schema.path("description").asString(""),
                schema.path("allOf")
                        .valueStream()
                        .filter(each -> each.has("$ref"))
                        .map(TypeShown::of)
                        .toList(),
                TypeShown.choices(schema).stream().map(TypeShown::of).toList(),
                Stream.concat(Stream.of(schema), schema.path("allOf").valueStream())
                        .flatMap(SchemaShown::fields)
                        .toList(),
                TypeShown.of(schema));
    }

    private static Stream<FieldShown> fields(JsonNode schema) {
        Set<String> required =
                schema.path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet());
        return schema.path("properties")
                .propertyStream()
                .map(
                        each ->
                                new FieldShown(
                                        each.getKey(),
                                        TypeShown.of(each.getValue()),
                                        required.contains(each.getKey()),
                                        each.getValue().path("description").asString("")));
    }
}
