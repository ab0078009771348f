package tv.exstream.web.api;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Changes of settings as a merge patch (RFC 7396): what is absent stays, and null takes a setting out of the file, so that its default
/// holds. Keys may be nested as in the file, or written with dots.
///
/// @param changes by key: the new text, or empty for nothing; lists have one line an element
record SettingsPatch(SequencedMap<String, Optional<String>> changes) {
    /// @throws ProblemException INVALID_VALUE with the key
    static SettingsPatch read(String json) {
        var changes = new TreeMap<String, Optional<String>>();
        collect("", StrictJson.read(json, ObjectNode.class), changes);
        return new SettingsPatch(changes);
    }

    private static void collect(String key, JsonNode node, Map<String, Optional<String>> changes) {
        switch (node.getNodeType()) {
            case OBJECT ->
                    node.properties()
                            .forEach(
                                    each ->
                                            collect(
                                                    key.isEmpty()
                                                            ? each.getKey()
                                                            : key + "." + each.getKey(),
                                                    each.getValue(),
                                                    changes));
            case NULL -> put(key, Optional.empty(), changes);
            case ARRAY -> put(key, Optional.of(lines(key, node)), changes);
            default -> put(key, Optional.of(node.asString()), changes);
        }
    }

    private static void put(
            String key, Optional<String> text, Map<String, Optional<String>> changes) {
        if (changes.put(key, text) != null) {
            throw new ProblemException(Problem.INVALID_VALUE, Remark.of(Demand.SETTING_TWICE, key));
        }
    }

    private static String lines(String key, JsonNode list) {
        return list.valueStream().map(each -> line(key, each)).collect(Collectors.joining("\n"));
    }

    private static String line(String key, JsonNode element) {
        String text = element.isValueNode() && !element.isNull() ? element.asString() : "\n";
        if (text.contains("\n")) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, Remark.of(Demand.LINES_WANTED, key, element.toString()));
        }
        return text;
    }
}
