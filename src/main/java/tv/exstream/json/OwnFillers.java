package tv.exstream.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Schedule;

/// Finds the fillers that rules have of their own: those that are no part and so are known nowhere else. Owned by one thread.
public final class OwnFillers {
    private final SequencedSet<String> found = new LinkedHashSet<>();

    private OwnFillers() {}

    /// Their names, each once, in the order of the rules; the empty one for those without.
    ///
    /// @param written rules as a person wrote them
    public static List<String> in(String written) {
        OwnFillers fillers = new OwnFillers();
        fillers.look(StrictJson.object(written), Places.of(Schedule.class));
        return new ArrayList<>(fillers.found);
    }

    private void look(JsonNode node, JavaType declared) {
        JavaType type = Places.present(declared);
        if (type.hasRawClass(FillerPreset.class)) {
            note(node);
            return;
        }
        switch (node) {
            case ObjectNode object -> members(object, Places.variant(object, type));
            case ArrayNode array ->
                    Places.element(type)
                            .ifPresent(each -> array.forEach(element -> look(element, each)));
            default -> {}
        }
    }

    private void note(JsonNode filler) {
        if (filler.isObject() && !filler.has(Expansion.USE)) {
            found.add(filler.path("name").asString("").strip());
        }
    }

    private void members(ObjectNode object, JavaType type) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Places.member(type, member.getKey())
                    .ifPresent(declared -> look(member.getValue(), declared));
        }
    }
}
