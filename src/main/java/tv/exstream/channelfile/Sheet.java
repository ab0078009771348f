package tv.exstream.channelfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.yaml.Position;
import tv.exstream.yaml.UnreadableException;
import tv.exstream.yaml.YamlNode;
import tv.exstream.yaml.YamlText;

/// A YAML text as a tree that knows where everything stands.
///
/// @param root empty for a text that holds nothing
/// @param positions by path, such as `channels[0].schedule.seed`
record Sheet(JsonNode root, Map<String, Position> positions) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    /// What is a text even if it looks like a number: `5.10` is another channel than `5.1`.
    private static final Pattern TEXTS =
            Pattern.compile(
                    "channels\\[\\d+]\\.(number|name|group|zone|watermark|graphics\\[\\d+])"
                            + "|(collections|parts)\\[\\d+]\\.(name|group|kind)"
                            + "|(watermarks|graphics)\\[\\d+]\\.(name|picture|look\\.picture)"
                            + "|graphics\\[\\d+]\\.look\\.(title|subtitle)");

    /// A number has no more than this; longer ones cost time and mean nothing.
    private static final int LONGEST_NUMBER = 30;

    /// @throws UnreadableException when it is not YAML, has a key twice or a tag, is too deep or stands for too much
    static Sheet read(String text) throws UnreadableException {
        Map<String, Position> positions = new HashMap<>();
        positions.put("", Position.START);
        JsonNode root =
                YamlText.parseUntagged(text)
                        .map(node -> tree(node, "", positions))
                        .orElseGet(NODES::objectNode);
        return new Sheet(root, positions);
    }

    private static JsonNode tree(YamlNode node, String path, Map<String, Position> positions) {
        positions.putIfAbsent(path, node.position());
        return switch (node) {
            case YamlNode.Scalar scalar -> value(scalar, path);
            case YamlNode.Listing(List<YamlNode> items, Position _) -> {
                var list = NODES.arrayNode();
                for (int i = 0; i < items.size(); i++) {
                    list.add(tree(items.get(i), "%s[%d]".formatted(path, i), positions));
                }
                yield list;
            }
            case YamlNode.Mapping(List<YamlNode.Entry> entries, Position _) -> {
                ObjectNode object = NODES.objectNode();
                for (YamlNode.Entry entry : entries) {
                    String inside = path.isEmpty() ? entry.key() : path + "." + entry.key();
                    positions.put(inside, entry.position());
                    object.set(entry.key(), tree(entry.value(), inside, positions));
                }
                yield object;
            }
        };
    }

    private static JsonNode value(YamlNode.Scalar scalar, String path) {
        String text = scalar.text();
        if (scalar.isNothing()) {
            return NODES.nullNode();
        }
        if (!scalar.plain() || TEXTS.matcher(path).matches()) {
            return NODES.stringNode(text);
        }
        if (text.equals("true") || text.equals("false")) {
            return NODES.booleanNode(text.equals("true"));
        }
        boolean isNumber = text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
        return isNumber ? JsonMapper.shared().readTree(text) : NODES.stringNode(text);
    }

    /// The innermost place around a path that stands in the text.
    String known(String path) {
        String known = path;
        while (!positions.containsKey(known)) {
            int end = Math.max(known.lastIndexOf('.'), known.lastIndexOf('['));
            known = end < 0 ? "" : known.substring(0, end);
        }
        return known;
    }

    /// Where a path stands, or what is around it.
    Position at(String path) {
        return positions.getOrDefault(known(path), Position.START);
    }
}
