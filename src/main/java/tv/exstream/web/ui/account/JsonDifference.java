package tv.exstream.web.ui.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One value that differs between two states.
///
/// @param path where it is, such as `audio.languages[0]`; empty for the whole
/// @param before empty when it was not there
/// @param after empty when it is not there any more
public record JsonDifference(String path, String before, String after) {
    /// More is not read.
    private static final int MOST = 200;

    /// What differs, in the order of the states; each may be empty, or text that was cut and is no JSON any more.
    static List<JsonDifference> between(String before, String after) {
        Map<String, String> old = values(before);
        Map<String, String> present = values(after);
        Set<String> paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(present.keySet());
        List<JsonDifference> differences = new ArrayList<>();
        for (String path : paths) {
            String was = old.getOrDefault(path, "");
            String is = present.getOrDefault(path, "");
            if (!was.equals(is) && differences.size() < MOST) {
                differences.add(new JsonDifference(path, was, is));
            }
        }
        return differences;
    }

    private static Map<String, String> values(String state) {
        Map<String, String> values = new LinkedHashMap<>();
        if (state.isEmpty()) {
            return values;
        }
        try {
            collect("", JsonMapper.shared().readTree(state), values);
        } catch (JacksonException _) {
            values.put("", state); // it was cut
        }
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            String start = path.isEmpty() ? "" : path + ".";
            node.properties()
                    .forEach(each -> collect(start + each.getKey(), each.getValue(), values));
        } else if (node.isArray()) {
            for (int n = 0; n < node.size(); n++) {
                collect("%s[%d]".formatted(path, n), node.get(n), values);
            }
        } else if (!node.isNull()) {
            values.put(path, node.asString());
        }
    }
}
