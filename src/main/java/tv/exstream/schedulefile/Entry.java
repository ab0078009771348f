package tv.exstream.schedulefile;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.expression.Expression;

/// Keys with values as they are to be written, in their order; what a reader takes for granted is left out. Owned by one thread.
final class Entry {
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    /// A key that only tells what it is.
    Entry empty(String key) {
        node.putNull(key);
        return this;
    }

    /// Left out when it is empty.
    Entry text(String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
        return this;
    }

    Entry number(String key, int number) {
        node.put(key, number);
        return this;
    }

    /// Left out when it is the usual one.
    Entry number(String key, int number, int usual) {
        return number == usual ? this : number(key, number);
    }

    Entry flag(String key, boolean flag) {
        node.put(key, flag);
        return this;
    }

    /// Left out when it is the usual one.
    Entry flag(String key, boolean flag, boolean usual) {
        return flag == usual ? this : flag(key, flag);
    }

    /// Numbers and truths without quotes, as people write them.
    Entry expression(String key, Expression expression) {
        String text = expression.text();
        return switch (text) {
            case "true", "false" -> flag(key, Boolean.parseBoolean(text));
            case String count when COUNT.matcher(count).matches() ->
                    number(key, Integer.parseInt(count));
            default -> value(key, JsonNodeFactory.instance.stringNode(text));
        };
    }

    /// Left out when it is the usual one.
    Entry expression(String key, Expression expression, Expression usual) {
        return expression.equals(usual) ? this : expression(key, expression);
    }

    Entry value(String key, JsonNode value) {
        node.set(key, value);
        return this;
    }

    /// Left out when there is nothing in it.
    Entry several(String key, JsonNode values) {
        return values.isEmpty() ? this : value(key, values);
    }

    JsonNode node() {
        return node;
    }
}
