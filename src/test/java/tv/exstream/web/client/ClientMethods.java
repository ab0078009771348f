package tv.exstream.web.client;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The operations of a document as Java methods. Immutable.
record ClientMethods(JsonNode document, ClientTypes types) {
    /// What is sent, the best first.
    private static final List<String> SENT =
            List.of("application/merge-patch+json", "application/json");

    String methods() {
        StringBuilder source = new StringBuilder();
        document.at("/paths")
                .forEach(path -> path.forEach(operation -> source.append(method(operation))));
        return source.toString();
    }

    private String method(JsonNode operation) {
        List<String> parameters = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (JsonNode each : operation.at("/parameters")) {
            String name = each.at("/name").asString();
            if (!each.at("/in").asString().equals("header")) {
                parameters.add(types.type(each.at("/schema")) + " " + ClientTypes.safe(name));
                named.add(".with(\"%s\", %s)".formatted(name, ClientTypes.safe(name)));
            }
        }
        String sent = sent(operation.at("/requestBody/content"));
        if (!sent.isEmpty()) {
            JsonNode content = operation.at("/requestBody/content").path(sent);
            parameters.add((isJson(sent) ? types.type(content.at("/schema")) : "byte[]") + " body");
        }
        String id = operation.at("/operationId").asString();
        return "public %1$s %2$s(%3$s) { return call(new Call(\"%2$s\")%4$s%5$s, new tools.jackson.core.type.TypeReference<%1$s>() {}); }\n"
                .formatted(
                        answered(operation),
                        id,
                        String.join(", ", parameters),
                        String.join("", named),
                        sent.isEmpty() ? "" : ".sending(\"%s\", body)".formatted(sent));
    }

    private static String sent(JsonNode content) {
        return SENT.stream()
                .filter(content::has)
                .findFirst()
                .orElseGet(() -> content.propertyNames().stream().findFirst().orElse(""));
    }

    private static boolean isJson(String type) {
        return type.endsWith("json");
    }

    /// What all answers that are no refusal have in common.
    private String answered(JsonNode operation) {
        TreeSet<String> all = new TreeSet<>();
        operation
                .at("/responses")
                .properties()
                .forEach(
                        each -> {
                            if (each.getKey().startsWith("2")) {
                                JsonNode content = each.getValue().at("/content");
                                content.properties()
                                        .forEach(
                                                type ->
                                                        all.add(
                                                                type(
                                                                        type.getKey(),
                                                                        type.getValue())));
                                if (content.isEmpty()) {
                                    all.add("java.lang.Void");
                                }
                            }
                        });
        return all.size() == 1 ? all.first() : ClientTypes.JSON;
    }

    private String type(String content, JsonNode media) {
        return isJson(content) ? types.type(media.at("/schema")) : "byte[]";
    }
}
