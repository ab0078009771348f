package tv.exstream.web.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON that is not what was wanted: values in the place of others, and bodies that are hardly JSON at all.
final class OddJson {
    /// Enough that a reader which calls itself for each level has no stack left.
    private static final int DEEP = 100_000;

    /// More than any list that a person makes, in a body that is not too long.
    private static final int MANY = 100_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<JsonNode> VALUES =
            List.of(
                    NODES.nullNode(),
                    NODES.booleanNode(true),
                    NODES.numberNode(0),
                    NODES.numberNode(-1),
                    NODES.numberNode(Integer.MAX_VALUE),
                    NODES.numberNode(Integer.MIN_VALUE),
                    NODES.numberNode(Long.MAX_VALUE),
                    NODES.numberNode(new BigInteger("9223372036854775808")),
                    NODES.numberNode(new BigDecimal("1E+400")),
                    NODES.numberNode(new BigDecimal("1E-400")),
                    NODES.numberNode(0.5),
                    NODES.arrayNode(),
                    NODES.arrayNode().addNull(),
                    NODES.arrayNode().add(NODES.arrayNode()),
                    NODES.objectNode(),
                    NODES.objectNode().put("type", "never"),
                    NODES.objectNode().putNull("type"));

    private static final List<String> BODIES =
            List.of(
                    "",
                    " ",
                    "null",
                    "1",
                    "\"text\"",
                    "[]",
                    "[{}]",
                    "{",
                    "{}{}",
                    "{\"a\":}",
                    "{'a': 1}",
                    "{\"name\": NaN}",
                    "{\"name\": \"\\ud800\"}",
                    "{\"\\udc00\": 1}",
                    "{\"name\": \"a\u0001b\"}",
                    "{\"name\": 1e9999999999}",
                    "{\"name\": 1, \"name\": 2}",
                    "\uFEFF{}",
                    "<a/>",
                    "a=1&b=2",
                    "[".repeat(DEEP),
                    "{\"a\":".repeat(DEEP),
                    "{\"name\": " + "9".repeat(DEEP) + "}",
                    "{\"name\": \"" + "x".repeat(2 * 1_024 * 1_024) + "\"}",
                    "{\"a\": [" + "1,".repeat(MANY) + "1]}",
                    "- ".repeat(5_000),
                    "a: &a [*a, *a]\n",
                    "!!javax.script.ScriptEngineManager [x]\n");

    private OddJson() {}

    static String body(RandomGenerator random) {
        return BODIES.get(random.nextInt(BODIES.size()));
    }

    static JsonNode value(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> NODES.stringNode(OddTexts.any(random));
            case 3 -> many(random);
            default -> VALUES.get(random.nextInt(VALUES.size()));
        };
    }

    private static ArrayNode many(RandomGenerator random) {
        JsonNode one = VALUES.get(random.nextInt(VALUES.size()));
        ArrayNode all = NODES.arrayNode();
        for (int i = 0; i < MANY / 10; i++) {
            all.add(one);
        }
        return all;
    }

    /// The body with one member, however deep, that is another, is gone or is new.
    ///
    /// @param change what was changed; receives the name of the member
    static JsonNode changed(JsonNode body, RandomGenerator random, StringBuilder change) {
        JsonNode copy = body.deepCopy();
        List<Map.Entry<String, JsonNode>> containers = containers("", copy);
        Map.Entry<String, JsonNode> entry = containers.get(random.nextInt(containers.size()));
        JsonNode place = entry.getValue();
        change.append(entry.getKey());
        if (place instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            if (names.isEmpty() || random.nextInt(8) == 0) {
                change.append("unknownMember");
                object.set("unknownMember", value(random));
                return copy;
            }
            String name = names.get(random.nextInt(names.size()));
            change.append(name);
            if (random.nextInt(6) == 0) {
                object.remove(name);
            } else {
                object.set(name, value(random));
            }
        } else if (place instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), value(random));
        }
        return copy;
    }

    /// All that has members, with the names that lead there.
    private static List<Map.Entry<String, JsonNode>> containers(String names, JsonNode tree) {
        List<Map.Entry<String, JsonNode>> all = new ArrayList<>();
        if (tree.isContainer()) {
            all.add(Map.entry(names, tree));
        }
        tree.properties()
                .forEach(
                        each ->
                                all.addAll(
                                        containers(names + each.getKey() + ".", each.getValue())));
        if (tree.isArray()) {
            tree.forEach(each -> all.addAll(containers(names, each)));
        }
        return all;
    }

    static String text(JsonNode json) {
        return JsonMapper.shared().writeValueAsString(json);
    }
}
