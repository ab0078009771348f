package tv.exstream.web.change;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.web.PlayerPath;

/// What a record keeps of an answer: no secret, and not more than fits.
final class RecordedJson {
    /// The rules of a large channel have some ten thousand. Arbitrary.
    static final int MOST_BYTES = 256 * 1_024;

    static final String HIDDEN = "***";

    /// Names of values that nobody but the asking client is to know.
    private static final Set<String> SECRET =
            Set.of("password", "secret", "token", "key", "code", "pin", "hook");

    /// What settings, entries of lists and steps of scripts are named by. A key that opens something is answered under its whole name,
    /// such as `apiKey`, if at all.
    private static final String NAME = "key";

    /// What lets a player in, in the addresses that it is told.
    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?<=" + PlayerPath.START + ")[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

    private RecordedJson() {}

    static JsonNode of(byte[] body) {
        if (body.length > MOST_BYTES) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("leftOut", "%d bytes".formatted(body.length));
        }
        try {
            JsonNode all = JsonMapper.shared().readTree(body);
            hide(all);
            return all;
        } catch (JacksonException _) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("leftOut", "%d bytes that are no JSON".formatted(body.length));
        }
    }

    private static void hide(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(each -> each.getValue().isString())
                    .forEach(each -> each.setValue(object.stringNode(told(each))));
        }
        node.forEach(RecordedJson::hide);
    }

    private static String told(Map.Entry<String, JsonNode> member) {
        return isSecret(member.getKey())
                ? HIDDEN
                : IN_ADDRESS.matcher(member.getValue().stringValue()).replaceAll(HIDDEN);
    }

    private static boolean isSecret(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return !small.equals(NAME) && SECRET.stream().anyMatch(small::endsWith);
    }
}
