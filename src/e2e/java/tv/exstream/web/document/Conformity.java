package tv.exstream.web.document;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Whether values are what a document says of them, by the words of JSON Schema that our document uses. Immutable.
///
/// Members that the document does not name are faults, for whoever makes classes of it never sees them. Absent values are null or left
/// out, which are the same for us unless a member is required.
public final class Conformity {
    private final ApiDocument document;

    public Conformity(ApiDocument document) {
        this.document = document;
    }

    /// What is wrong with a value, with its place; empty when nothing is.
    public List<String> faults(JsonNode schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        check(schema, value, "", faults);
        return faults;
    }

    private void check(JsonNode said, JsonNode value, String place, List<String> faults) {
        JsonNode schema = document.resolved(said);
        if (value.isNull() || schema.isEmpty()) {
            return;
        }
        checkChoices(schema, value, place, faults);
        Map<String, JsonNode> members = new TreeMap<>();
        gather(schema, members);
        if (!members.isEmpty() || schema.has("additionalProperties")) {
            checkMembers(schema, members, value, place, faults);
        }
        schema.at("/required")
                .forEach(
                        name -> {
                            if (value.isObject() && !value.has(name.asString())) {
                                faults.add(place + "/" + name.asString() + " is required");
                            }
                        });
        checkType(schema, value, place, faults);
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.at("/items"), value.get(i), place + "/" + i, faults);
            }
        }
    }

    private void checkChoices(JsonNode schema, JsonNode value, String place, List<String> faults) {
        long fitting = fitting(schema.at("/oneOf"), value);
        if (schema.has("oneOf") && fitting != 1) {
            faults.add("%s is %d of the choices: %s".formatted(place, fitting, quoted(value)));
        }
        if (schema.has("anyOf") && fitting(schema.at("/anyOf"), value) == 0) {
            faults.add("%s is none of the kinds: %s".formatted(place, quoted(value)));
        }
    }

    private long fitting(JsonNode choices, JsonNode value) {
        return choices.valueStream().filter(each -> faults(each, value).isEmpty()).count();
    }

    /// Those of the schema and of all that it is made of.
    private void gather(JsonNode said, Map<String, JsonNode> members) {
        JsonNode schema = document.resolved(said);
        schema.at("/properties").properties().forEach(e -> members.put(e.getKey(), e.getValue()));
        schema.at("/allOf").forEach(each -> gather(each, members));
    }

    private void checkMembers(
            JsonNode schema,
            Map<String, JsonNode> members,
            JsonNode value,
            String place,
            List<String> faults) {
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            String where = place + "/" + each.getKey();
            JsonNode member = members.get(each.getKey());
            if (member != null) {
                check(member, each.getValue(), where, faults);
            } else if (schema.path("additionalProperties")
                    .asBoolean(schema.has("additionalProperties"))) {
                check(schema.at("/additionalProperties"), each.getValue(), where, faults);
            } else {
                faults.add(where + " is not in the document");
            }
        }
    }

    private static void checkType(
            JsonNode schema, JsonNode value, String place, List<String> faults) {
        String type = schema.at("/type").asString("");
        boolean fits =
                switch (type) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" ->
                            value.isString()
                                    && isOfFormat(schema, value.asString())
                                    && value.asString()
                                            .matches(schema.at("/pattern").asString("(?s).*"));
                    case "integer" -> value.isIntegralNumber() && fits(schema, value);
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    default -> true;
                };
        if (!fits) {
            String wanted = type + " " + schema.at("/format").asString("");
            faults.add("%s must be %s: %s".formatted(place, wanted.strip(), quoted(value)));
        } else if (schema.has("enum")
                && !schema.at("/enum").valueStream().toList().contains(value)) {
            faults.add(place + " is none of the words: " + quoted(value));
        }
    }

    private static boolean fits(JsonNode schema, JsonNode value) {
        return schema.at("/format").asString("").equals("int32")
                ? value.canConvertToInt()
                : value.canConvertToLong();
    }

    private static boolean isOfFormat(JsonNode schema, String value) {
        try {
            Object _ =
                    switch (schema.at("/format").asString("")) {
                        case "date-time" -> Instant.parse(value);
                        case "date" -> LocalDate.parse(value);
                        case "duration" -> Duration.parse(value);
                        default -> value;
                    };
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static String quoted(JsonNode value) {
        String text = value.toString();
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
