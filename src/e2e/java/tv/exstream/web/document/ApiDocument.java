package tv.exstream.web.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How the interface says that it is: its OpenAPI document. Immutable.
public final class ApiDocument {
    private final JsonNode tree;

    private ApiDocument(JsonNode tree) {
        this.tree = tree;
    }

    /// That of the program, as it is served.
    public static ApiDocument own() {
        try (InputStream json = ApiDocument.class.getResourceAsStream("/static/api/openapi.json")) {
            return of(JsonMapper.shared().readTree(Objects.requireNonNull(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ApiDocument of(JsonNode tree) {
        return new ApiDocument(tree);
    }

    /// In the order of the document.
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        tree.at("/paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                each ->
                                                        operations.add(
                                                                Operation.of(
                                                                        each.getKey(),
                                                                        path.getKey(),
                                                                        each.getValue()))));
        return operations;
    }

    /// The schemas that have names, by them.
    public JsonNode schemas() {
        return tree.at("/components/schemas");
    }

    /// The schema itself, or the one that it refers to.
    public JsonNode resolved(JsonNode schema) {
        String reference = schema.at("/$ref").asString("");
        return reference.isEmpty() ? schema : resolved(tree.at(reference.substring(1)));
    }
}
