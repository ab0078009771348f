package tv.exstream.schedulefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the steps of scripts take, as schemas: what the schema of schedule files says of the same words, in the words of steps.
public final class StepShapes {
    private static final JsonNode FILES =
            JsonMapper.shared()
                    .readTree(
                            Path.of("src/main/resources/static/api/schedule-file.schema.json")
                                    .toFile());

    /// Keys that only tell what a line of a file is, which the name of a step tells.
    static final Set<String> TELLING =
            Set.of(
                    "search",
                    "show",
                    "marathon",
                    "all",
                    "skip_to_item",
                    "epg_group",
                    "pre_roll",
                    "mid_roll",
                    "post_roll");

    private StepShapes() {}

    /// By the names of the steps.
    public static Map<String, JsonNode> all() {
        Map<String, JsonNode> all = new TreeMap<>();
        for (StepKind kind : StepKind.values()) {
            all.put(kind.label(), of(kind));
        }
        return all;
    }

    static JsonNode of(StepKind kind) {
        return switch (kind) {
            case CREATE_PLAYLIST -> playlist();
            case PRE_ROLL_OFF, MID_ROLL_OFF, POST_ROLL_OFF ->
                    object().put("additionalProperties", false);
            case ADD_COLLECTION,
                    ADD_SMART_COLLECTION,
                    ADD_MULTI_COLLECTION,
                    ADD_PLAYLIST,
                    ADD_SEARCH,
                    ADD_SHOW,
                    ADD_MARATHON ->
                    of(kind, "/$defs/content/" + kind.written());
            case PAD_UNTIL_EXACT -> exact(of(kind, "/$defs/directive/pad_until"));
            case WAIT_UNTIL_EXACT -> exact(of(kind, "/$defs/directive/wait_until"));
            case GRAPHICS_ON, GRAPHICS_OFF ->
                    named(of(kind, "/$defs/directive/" + kind.written()), kind);
            case WATERMARK_ON, WATERMARK_OFF -> named(of(kind, "/$defs/directive/watermark"), kind);
            case ADD_ALL -> requiring("content", of(kind, "/$defs/directive/all"));
            case PRE_ROLL_ON -> requiring("playlist", of(kind, "/$defs/directive/pre_roll"));
            case MID_ROLL_ON -> requiring("playlist", of(kind, "/$defs/directive/mid_roll"));
            case POST_ROLL_ON -> requiring("playlist", of(kind, "/$defs/directive/post_roll"));
            default -> of(kind, "/$defs/directive/" + kind.written());
        };
    }

    private static ObjectNode of(StepKind kind, String place) {
        JsonNode line = FILES.at(place);
        ObjectNode step = object();
        Set<String> required = new TreeSet<>(names(line.path("required")));
        line.path("allOf").forEach(each -> required.addAll(names(each.at("/oneOf/0/required"))));
        for (Map.Entry<String, JsonNode> each : line.path("properties").properties()) {
            if (isOther(each.getKey()) || TELLING.contains(each.getKey())) {
                required.remove(each.getKey());
                continue;
            }
            JsonNode value = plain(each.getValue());
            String name = said(kind, each.getKey());
            step.withObject("/properties").set(name, value);
            if (required.remove(each.getKey()) && !mayBeNothing(each.getValue())) {
                required.add(name);
            }
        }
        if (!required.isEmpty()) {
            required.forEach(step.withArray("/required")::add);
        }
        line.path("anyOf").forEach(each -> step.withArray("/anyOf").add(each));
        return step;
    }

    private static String said(StepKind kind, String key) {
        boolean isExact = kind == StepKind.PAD_UNTIL_EXACT || kind == StepKind.WAIT_UNTIL_EXACT;
        String written =
                isExact ? kind.label().replace("-exact", "").replace('-', '_') : kind.written();
        return key.equals(written) ? kind.said() : key;
    }

    /// Another spelling of a key, as steps have it, too.
    private static boolean isOther(String key) {
        return key.chars().anyMatch(Character::isUpperCase);
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static boolean mayBeNothing(JsonNode schema) {
        return names(resolved(schema).path("type")).contains("null");
    }

    private static JsonNode resolved(JsonNode schema) {
        String reference = schema.at("/$ref").asString("");
        return reference.isEmpty() ? schema : resolved(FILES.at(reference.substring(1)));
    }

    /// Without references, and with one type or a choice of them.
    private static JsonNode plain(JsonNode schema) {
        ObjectNode plain = (ObjectNode) resolved(schema).deepCopy();
        plain.remove("examples");
        if (plain.has("enum") && !plain.has("type")) {
            plain.put("type", "string");
        }
        if (plain.has("items")) {
            plain.set("items", plain(plain.path("items")));
        }
        if (plain.path("additionalProperties").isObject()) {
            plain.set("additionalProperties", plain(plain.path("additionalProperties")));
        }
        if (plain.path("properties") instanceof ObjectNode inner) {
            List.copyOf(inner.propertyNames())
                    .forEach(name -> inner.set(name, plain(inner.path(name))));
        }
        return plain.path("type") instanceof ArrayNode types ? choice(plain, names(types)) : plain;
    }

    private static JsonNode choice(ObjectNode schema, List<String> types) {
        List<String> real = new ArrayList<>(types);
        real.remove("null");
        schema.remove("type");
        if (real.size() == 1) {
            return schema.put("type", real.getFirst());
        }
        ObjectNode choice = JsonMapper.shared().createObjectNode();
        choice.set("description", schema.path("description"));
        for (String type : real) {
            ObjectNode one = choice.withArray("/oneOf").addObject().put("type", type);
            if (type.equals("array")) {
                one.set("items", schema.path("items"));
            }
        }
        return choice;
    }

    private static ObjectNode exact(ObjectNode step) {
        ObjectNode members = step.withObject("/properties");
        members.remove("tomorrow");
        members.withObject("/when").put("type", "string").put("format", "date-time");
        members.withObject("/when").remove(List.of("pattern", "description"));
        return step;
    }

    /// A name, or several of them.
    private static ObjectNode named(ObjectNode step, StepKind kind) {
        ObjectNode members = step.withObject("/properties");
        ArrayNode choices = members.putObject(kind.said()).putArray("oneOf");
        choices.addObject().put("type", "string");
        choices.addObject().put("type", "array").putObject("items").put("type", "string");
        step.remove("required");
        boolean isOn = kind == StepKind.GRAPHICS_ON || kind == StepKind.WATERMARK_ON;
        return isOn ? requiring(kind.said(), step) : step;
    }

    private static ObjectNode requiring(String key, ObjectNode step) {
        step.withArray("/required").add(key);
        return step;
    }

    private static ObjectNode playlist() {
        ObjectNode step = object();
        ObjectNode members = step.putObject("properties");
        members.set("key", plain(FILES.at("/$defs/option/key")));
        ObjectNode item = members.putObject("items").put("type", "array").putObject("items");
        item.put("type", "object").putArray("required").add("content");
        ObjectNode entry = item.putObject("properties");
        entry.set("content", plain(FILES.at("/$defs/option/content")));
        entry.putObject("count").put("type", "integer").put("minimum", 1).put("default", 1);
        step.putArray("required").add("key");
        return step;
    }

    private static ObjectNode object() {
        return JsonMapper.shared().createObjectNode().put("type", "object");
    }
}
