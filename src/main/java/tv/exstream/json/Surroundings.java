package tv.exstream.json;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.schedule.part.PartId;

/// The parts that something within a schedule of blocks names and that are therefore to stand in its lists. Owned by one thread.
final class Surroundings {
    private final Map<PartId, ObjectNode> named = new LinkedHashMap<>();

    boolean has(PartId part) {
        return named.containsKey(part);
    }

    void add(PartId part, ObjectNode content) {
        named.put(part, content);
    }

    /// @param origins of what is in the lists already
    void addTo(ObjectNode schedule, Origins origins) {
        named.forEach(
                (part, content) -> {
                    ArrayNode list = list(schedule, part);
                    boolean isThere =
                            list.valueStream().anyMatch(each -> origins.isFrom(each, part));
                    if (!isThere) {
                        list.add(content);
                    }
                });
    }

    private static ArrayNode list(ObjectNode schedule, PartId part) {
        return switch (part.kind()) {
            case BLOCK -> list(schedule, "blocks");
            case TEMPLATE -> list(schedule, "templates");
            case DECO -> list(object(schedule, "decos"), "decos");
            case DECO_TEMPLATE -> list(object(schedule, "decos"), "templates");
            case SCHEDULE, FILLER, PLAYLIST ->
                    throw new IllegalArgumentException("nothing names a part by name: " + part);
        };
    }

    /// What is there but no list is left as it is, for whoever wrote it to be told.
    private static ArrayNode list(ObjectNode object, String name) {
        if (object.get(name) instanceof ArrayNode list) {
            return list;
        }
        return object.has(name) ? object.arrayNode() : object.putArray(name);
    }

    private static ObjectNode object(ObjectNode object, String name) {
        if (object.get(name) instanceof ObjectNode found) {
            return found;
        }
        return object.has(name) ? object.objectNode() : object.putObject(name);
    }
}
