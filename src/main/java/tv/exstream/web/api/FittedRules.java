package tv.exstream.web.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Examples of rules that are made to suit a library: queries that find nothing give way to others that find something, filler that
/// nobody has is left out, and lists name what there is. Owned by one thread.
final class FittedRules {
    /// What finds at least something in nearly every library, in the order in which it is tried.
    private static final List<String> PROGRAMMES =
            List.of(
                    "type:episode",
                    "type:movie",
                    "type:other_video",
                    "type:music_video",
                    "type:song",
                    "");

    private static final String CLIPS = "tag:clip";

    /// Without these an object means nothing.
    private static final Set<String> NEEDED =
            Set.of("selection", "pool", "pools", "preset", "source", "showing", "own");

    private final Predicate<String> finds;
    private final List<Long> media;
    private final Map<String, String> found = new HashMap<>();

    /// @param finds whether a query finds anything
    /// @param media ids of some of what there is, not empty
    FittedRules(Predicate<String> finds, List<Long> media) {
        this.finds = finds;
        this.media = List.copyOf(media);
    }

    /// Empty when nothing would be left.
    Optional<JsonNode> fit(JsonNode example) {
        JsonNode rules = example.deepCopy();
        if (rules.get("entries") instanceof ArrayNode entries) {
            // Without lengths a lineup cannot have been on since some time of day: it begins at
            // once.
            ((ObjectNode) rules).set("entries", listed(entries));
            ((ObjectNode) rules).remove("start");
        }
        return stays(rules) ? Optional.of(rules) : Optional.empty();
    }

    private ArrayNode listed(ArrayNode example) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        Iterator<Long> next = media.iterator();
        for (JsonNode entry : example) {
            String type = entry.path("type").asString("");
            if (type.equals("media") && next.hasNext()) {
                entries.addObject().put("type", "media").put("media", next.next());
            } else if (type.equals("flex")) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /// Whether anything of it is left, which then suits.
    private boolean stays(JsonNode node) {
        return switch (node) {
            case ObjectNode object when object.path("type").asString("").equals("query") ->
                    adapt(object);
            case ObjectNode object -> prune(object);
            case ArrayNode list -> prune(list);
            default -> true;
        };
    }

    private boolean adapt(ObjectNode query) {
        String text = query.path("text").asString("");
        String fitting = found.computeIfAbsent(text, this::fitting);
        query.put("text", fitting);
        return !fitting.equals(CLIPS) || finds.test(CLIPS);
    }

    private String fitting(String query) {
        return query.equals(CLIPS) || finds.test(query)
                ? query
                : PROGRAMMES.stream().filter(finds).findFirst().orElse("");
    }

    private boolean prune(ObjectNode object) {
        for (String name : new ArrayList<>(object.propertyNames())) {
            if (!stays(object.get(name))) {
                if (NEEDED.contains(name)) {
                    return false;
                }
                object.remove(name);
            }
        }
        return true;
    }

    private boolean prune(ArrayNode list) {
        boolean wasEmpty = list.isEmpty();
        for (int i = list.size() - 1; i >= 0; i--) {
            if (!stays(list.get(i))) {
                list.remove(i);
            }
        }
        return wasEmpty || !list.isEmpty();
    }
}
