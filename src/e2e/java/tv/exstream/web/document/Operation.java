package tv.exstream.web.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// One operation of the interface as the document describes it. Immutable.
///
/// @param method in capitals
/// @param path with the names of its parameters in braces
/// @param id its name
/// @param bodies the schemas of what is sent, by their content types; empty when nothing is
/// @param answers what is answered, by status or `default`
public record Operation(
        String method,
        String path,
        String id,
        List<Parameter> parameters,
        Map<String, JsonNode> bodies,
        Map<String, JsonNode> answers) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");

    public Operation {
        parameters = List.copyOf(parameters);
        bodies = Map.copyOf(bodies);
        answers = Map.copyOf(answers);
    }

    /// @param place `path` or `query`; headers are the same for many operations
    public record Parameter(String name, String place, boolean isRequired, JsonNode schema) {}

    static Operation of(String method, String path, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        operation
                .at("/parameters")
                .valueStream()
                .filter(each -> !each.at("/in").asString().equals("header"))
                .forEach(
                        each ->
                                parameters.add(
                                        new Parameter(
                                                each.at("/name").asString(),
                                                each.at("/in").asString(),
                                                each.at("/required").asBoolean(false),
                                                each.at("/schema"))));
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.at("/operationId").asString(),
                parameters,
                schemas(operation.at("/requestBody/content")),
                byName(operation.at("/responses")));
    }

    /// The codes of the problems that it may answer with a status.
    Set<String> codes(int status) {
        JsonNode answer = answers.get(Integer.toString(status));
        return answer == null
                ? Set.of()
                : CODE.matcher(answer.at("/description").asString(""))
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.toSet());
    }

    /// What is answered with a status and a content type; absent when the document knows of no such answer.
    Optional<JsonNode> answer(int status, String type) {
        JsonNode answer = answers.get(Integer.toString(status));
        return answer == null
                ? Optional.empty()
                : Optional.ofNullable(schemas(answer.at("/content")).get(type));
    }

    /// Whether the document knows of answers with a status.
    boolean answersWith(int status) {
        return answers.containsKey(Integer.toString(status));
    }

    boolean answersWithoutContent(int status) {
        return answersWith(status)
                && answers.get(Integer.toString(status)).at("/content").isEmpty();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Map<String, JsonNode> schemas(JsonNode content) {
        Map<String, JsonNode> schemas = new TreeMap<>();
        byName(content).forEach((type, media) -> schemas.put(type, media.at("/schema")));
        return schemas;
    }

    private static Map<String, JsonNode> byName(JsonNode object) {
        Map<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(each -> members.put(each.getKey(), each.getValue()));
        return members;
    }
}
