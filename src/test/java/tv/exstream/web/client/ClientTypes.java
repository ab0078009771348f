package tv.exstream.web.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import tools.jackson.databind.JsonNode;

/// The schemas of a document as Java types. Immutable.
record ClientTypes(JsonNode document) {
    static final String JSON = "tools.jackson.databind.JsonNode";

    /// What records may not name their components; JLS section 8.10.1.
    private static final List<String> FORBIDDEN =
            List.of(
                    "clone",
                    "finalize",
                    "getClass",
                    "hashCode",
                    "notify",
                    "notifyAll",
                    "toString",
                    "wait");

    /// All that have names and members, as records.
    String records() {
        StringBuilder source = new StringBuilder();
        document.at("/components/schemas")
                .properties()
                .forEach(
                        each -> {
                            if (isRecord(each.getValue())) {
                                source.append(record(each.getKey(), each.getValue()));
                            }
                        });
        return source.toString();
    }

    /// As it is written and read, absent ones as null.
    String type(JsonNode schema) {
        JsonNode resolved = resolved(schema);
        String reference = schema.at("/$ref").asString("");
        if (!reference.isEmpty() && isRecord(resolved)) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        return switch (resolved.at("/type").asString("")) {
            case "string" -> text(resolved.at("/format").asString(""));
            case "integer" ->
                    resolved.at("/format").asString("").equals("int64")
                            ? "java.lang.Long"
                            : "java.lang.Integer";
            case "number" -> "java.lang.Double";
            case "boolean" -> "java.lang.Boolean";
            case "array" -> "java.util.List<%s>".formatted(type(resolved.at("/items")));
            case "object" ->
                    resolved.has("additionalProperties")
                            ? "java.util.Map<java.lang.String, %s>"
                                    .formatted(type(resolved.at("/additionalProperties")))
                            : JSON;
            default -> JSON;
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "date-time" -> "java.time.Instant";
            case "duration" -> "java.time.Duration";
            default -> "java.lang.String";
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.at("/$ref").asString("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    /// One of several forms is read as it comes.
    private boolean isRecord(JsonNode schema) {
        return !schema.has("oneOf") && !schema.has("discriminator") && !members(schema).isEmpty();
    }

    private String record(String name, JsonNode schema) {
        List<String> components = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        members(schema)
                .forEach(
                        (member, type) -> {
                            components.add(
                                    "@com.fasterxml.jackson.annotation.JsonProperty(\"%s\") %s %s"
                                            .formatted(member, type(type), safe(member)));
                            words.append(word(name, member, resolved(type)));
                        });
        schema.at("/required").forEach(each -> words.append(required(name, each.asString())));
        return "public record %s(%s) { public %s {%s} }\n"
                .formatted(name, String.join(", ", components), name, words);
    }

    private static String required(String name, String member) {
        return "require(%s != null, \"%s.%s is required\");".formatted(safe(member), name, member);
    }

    /// The values that a text may have.
    private static String word(String name, String member, JsonNode schema) {
        if (!schema.has("enum") || !schema.at("/type").asString("").equals("string")) {
            return "";
        }
        List<String> words = new ArrayList<>();
        schema.at("/enum").forEach(each -> words.add("\"" + each.asString() + "\""));
        return "require(%1$s == null || java.util.List.of(%2$s).contains(%1$s), \"%3$s.%4$s: \" + %1$s);"
                .formatted(safe(member), String.join(", ", words), name, member);
    }

    private Map<String, JsonNode> members(JsonNode said) {
        JsonNode schema = resolved(said);
        Map<String, JsonNode> members = new LinkedHashMap<>();
        schema.at("/allOf").forEach(each -> members.putAll(members(each)));
        schema.at("/properties").properties().forEach(e -> members.put(e.getKey(), e.getValue()));
        return members;
    }

    static String safe(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
        boolean taken = SourceVersion.isKeyword(plain) || FORBIDDEN.contains(plain);
        return taken || Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
    }
}
