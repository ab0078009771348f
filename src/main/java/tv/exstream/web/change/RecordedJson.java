package tv.exstream.web.change;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tv.exstream.account.AuditEntry;
import tv.exstream.web.PlayerPath;

/// What a record keeps of an answer: no secret, and not more than fits.
final class RecordedJson {
    /// The rules of a large channel have some ten thousand. Arbitrary.
    static final int MOST_BYTES = 256 * 1_024;

    /// What is longer is cut by the record, wherever that is.
    static final int MOST_CHARS = AuditEntry.MOST_STATE_CHARS;

    private static final String LEFT_OUT = "leftOut";

    /// Where answers about many things have them.
    private static final String ITEMS = "items";

    /// Names, and the numbers of items.
    private static final int ROOM_FOR_COUNT = 100;

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

    private final JsonNode all;
    private final int bytes;

    private RecordedJson(JsonNode all, int bytes) {
        this.all = all;
        this.bytes = bytes;
    }

    static JsonNode of(byte[] body) {
        RecordedJson read = read(body);
        return read.kept(read.fitting());
    }

    static RecordedJson read(byte[] body) {
        try {
            JsonNode all = JsonMapper.shared().readTree(body);
            hide(all, false);
            return new RecordedJson(all, body.length);
        } catch (JacksonException _) {
            return new RecordedJson(leftOut("%d bytes that are no JSON".formatted(body.length)), 0);
        }
    }

    /// How many things it lists, if it is an answer about many.
    int count() {
        return items().map(ArrayNode::size).orElse(0);
    }

    /// How many of them fit.
    int fitting() {
        if (items().isEmpty() || all.toString().length() <= MOST_CHARS) {
            return count();
        }
        ArrayNode items = items().get();
        int room = MOST_CHARS - ROOM_FOR_COUNT - others().toString().length();
        int fitting = 0;
        for (JsonNode item : items) {
            room -= item.toString().length() + 1;
            if (room < 0) {
                break;
            }
            fitting++;
        }
        return fitting;
    }

    /// @param most so many of what it lists are kept, and it is said how many more there were
    JsonNode kept(int most) {
        if (items().isEmpty()) {
            return bytes > MOST_BYTES ? leftOut("%d bytes".formatted(bytes)) : all;
        }
        if (most >= count()) {
            return all;
        }
        ObjectNode cut = others();
        ArrayNode first = cut.putArray(ITEMS);
        items().get().valueStream().limit(most).forEach(first::add);
        return cut.put(LEFT_OUT, "%d of %d items".formatted(count() - most, count()));
    }

    private Optional<ArrayNode> items() {
        return all.get(ITEMS) instanceof ArrayNode items ? Optional.of(items) : Optional.empty();
    }

    /// All but the list.
    private ObjectNode others() {
        ObjectNode others = JsonNodeFactory.instance.objectNode();
        all.properties().stream()
                .filter(each -> !each.getKey().equals(ITEMS))
                .forEach(each -> others.set(each.getKey(), each.getValue()));
        return others;
    }

    private static JsonNode leftOut(String what) {
        return JsonNodeFactory.instance.objectNode().put(LEFT_OUT, what);
    }

    /// @param isSecret whether it is a value nobody but the asking client is to know, or one of a list of such
    private static void hide(JsonNode node, boolean isSecret) {
        switch (node) {
            case ObjectNode object ->
                    object.properties()
                            .forEach(
                                    each ->
                                            each.setValue(
                                                    told(
                                                            each.getValue(),
                                                            isSecret(each.getKey()))));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    JsonNode _ = array.set(i, told(array.get(i), isSecret));
                }
            }
            default -> {}
        }
    }

    private static JsonNode told(JsonNode value, boolean isSecret) {
        if (value.isString()) {
            return StringNode.valueOf(
                    isSecret ? HIDDEN : IN_ADDRESS.matcher(value.stringValue()).replaceAll(HIDDEN));
        }
        hide(value, isSecret);
        return value;
    }

    private static boolean isSecret(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return !small.equals(NAME) && SECRET.stream().anyMatch(small::endsWith);
    }
}
