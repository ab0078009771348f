package tv.exstream.web.document;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What there is on a server, found as anybody would: by asking for the lists that the document has. Owned by one thread.
final class Known {
    /// The lists of what parameters of addresses stand for, where they are not at the address before the parameter.
    private static final Map<String, String> LISTS = Map.of("{source}", "/api/sources");

    /// What stands for the number of a channel.
    private static final Set<String> CHANNELS = Set.of("{number}", "{channel}");

    private static final List<String> KINDS =
            List.of(
                    "schedules",
                    "blocks",
                    "templates",
                    "decos",
                    "deco-templates",
                    "fillers",
                    "playlists");

    /// Those that are words of the document, or that no list has.
    private static final Map<String, List<String>> WORDS =
            Map.ofEntries(
                    entry("{kind}", KINDS),
                    entry("{reason}", List.of("off-air", "technical-difficulties", "ended")),
                    entry(
                            "{step}",
                            List.of(
                                    "add-search",
                                    "add-count",
                                    "pad-to-next",
                                    "wait-until",
                                    "add-all")),
                    entry("{content}", List.of("films")),
                    entry("{area}", List.of("scan", "streams")),
                    entry("{by}", List.of("show", "artist", "album")),
                    entry("{q}", List.of("alien")),
                    entry("{pin}", List.of("1")),
                    entry("{key}", List.of("name/one")),
                    entry("{hook}", List.of("x")));

    private final Function<String, JsonNode> get;
    private final Map<String, List<String>> found = new HashMap<>();

    /// @param get answers what is at a path, or an empty object
    Known(Function<String, JsonNode> get) {
        this.get = get;
    }

    /// What a parameter may be, such as `17`; empty when there is nothing of the kind.
    ///
    /// @param parameter with its braces
    /// @param before the address up to it, filled in
    List<String> values(String before, String parameter) {
        List<String> words = WORDS.get(parameter);
        if (words != null) {
            return words;
        }
        if (CHANNELS.contains(parameter)) {
            return found.computeIfAbsent(
                    "channels", _ -> get.apply("/api/channels").findValuesAsString("number"));
        }
        String list = LISTS.getOrDefault(parameter, before.substring(0, before.length() - 1));
        return found.computeIfAbsent(list + parameter, _ -> names(get.apply(list), parameter));
    }

    private static List<String> names(JsonNode list, String parameter) {
        String member = parameter.substring(1, parameter.length() - 1);
        return Stream.of(member, member.equals("name") ? member : "id")
                .flatMap(each -> list.findValues(each).stream())
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .distinct()
                .limit(20)
                .toList();
    }
}
