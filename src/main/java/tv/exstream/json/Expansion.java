package tv.exstream.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.block.BlockSchedule;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;

/// Puts parts into the places where rules use them: `{"use": "fillers/3"}`. Owned by one thread.
///
/// ```
///   "pre": {"use": "fillers/3"}        "pre": {"name": "Trailers", "pools": [...]}
///   "block": {"use": "blocks/12"}      "block": -12, and the block itself in the list of the schedule
/// ```
final class Expansion {
    static final String USE = "use";

    /// How many characters of parts there may be in one channel's rules, so that a few parts do not become gigabytes; as much as
    /// four of the largest parts.
    static final int MOST_CHARACTERS = 4 * 1_024 * 1_024;

    /// How many parts may be within one another; more than makes sense.
    static final int MOST_WITHIN = 20;

    private final Function<PartId, Optional<Part>> parts;
    private final Origins origins;
    private final Deque<PartId> within = new ArrayDeque<>();
    private final Set<PartId> uses = new TreeSet<>();
    private Surroundings surroundings = new Surroundings();
    private int characters;

    /// @param origins is told where everything comes from
    Expansion(Function<PartId, Optional<Part>> parts, Origins origins) {
        this.parts = parts;
        this.origins = origins;
    }

    /// The parts that were named in the text itself, or in the part that is tried; not those that these name in turn.
    Set<PartId> uses() {
        return uses;
    }

    /// Changes the tree and answers it, or what stands in its place.
    ///
    /// @throws ProblemException INVALID_VALUE with the place
    ObjectNode expand(ObjectNode rules) {
        return (ObjectNode) expanded(rules, Places.of(Schedule.class), Origins.BODY);
    }

    private JsonNode expanded(JsonNode node, JavaType declared, String place) {
        JavaType type = Places.present(declared);
        Optional<PartKind> kind = PartPlaces.kind(type.getRawClass());
        if (kind.isPresent() && node.has(USE)) {
            return content(part(node, kind.get(), place), place);
        }
        switch (node) {
            case ObjectNode object -> members(object, Places.variant(object, type), place);
            case ArrayNode array ->
                    Places.element(type).ifPresent(each -> elements(array, each, place));
            default -> {}
        }
        return node;
    }

    private void elements(ArrayNode array, JavaType type, String place) {
        for (int i = 0; i < array.size(); i++) {
            array.set(i, expanded(array.get(i), type, "%s[%d]".formatted(place, i)));
        }
    }

    private void members(ObjectNode object, JavaType type, String place) {
        Surroundings outer = surroundings;
        boolean isWhole = type.hasRawClass(BlockSchedule.class);
        surroundings = isWhole ? new Surroundings() : outer;
        for (String name : List.copyOf(object.propertyNames())) {
            member(object, type, name, place);
        }
        if (isWhole) {
            surroundings.addTo(object, origins);
        }
        surroundings = outer;
    }

    private void member(ObjectNode object, JavaType type, String name, String outer) {
        String place = Origins.within(outer, name);
        JsonNode node = object.get(name);
        Optional<PartKind> named = PartPlaces.naming(type.getRawClass(), name);
        if (named.isPresent() && node.has(USE)) {
            object.set(name, called(part(node, named.get(), place), place));
        } else {
            Places.member(type, name)
                    .ifPresent(member -> object.set(name, expanded(node, member, place)));
        }
    }

    /// What a part is called that is added to what is around.
    private JsonNode called(Part part, String place) {
        if (!surroundings.has(part.id())) {
            surroundings.add(part.id(), content(part, place));
        } else {
            note(part.id());
        }
        ObjectNode names = PartPlaces.named(part);
        return names.has("id") ? names.get("id") : names.get("name");
    }

    private Part part(JsonNode use, PartKind kind, String place) {
        if (use.size() != 1) {
            throw refused(Demand.NOTHING_BESIDE_USE, place, names(use));
        }
        return Optional.of(use.get(USE))
                .filter(JsonNode::isString)
                .flatMap(text -> PartId.parse(text.asString()))
                .filter(id -> id.kind() == kind)
                .flatMap(parts)
                .orElseThrow(
                        () ->
                                refused(
                                        Demand.USE_UNKNOWN,
                                        place,
                                        kind.plural(),
                                        JsonFault.text(use.get(USE))));
    }

    private static String names(JsonNode use) {
        return use.propertyNames().stream()
                .filter(name -> !name.equals(USE))
                .collect(Collectors.joining(", "));
    }

    private ObjectNode content(Part part, String place) {
        requireBounded(part, place);
        note(part.id());
        within.addLast(part.id());
        JavaType type = Places.of(PartPlaces.type(part.id().kind()));
        ObjectNode content = StrictJson.object(part.content());
        ObjectNode whole = (ObjectNode) expanded(content, type, origins.inside(place, part.id()));
        within.removeLast();
        whole.setAll(PartPlaces.named(part));
        origins.put(whole, part.id());
        return whole;
    }

    private void note(PartId used) {
        PartId by = within.peekLast();
        boolean isOwn = by == null ? !origins.isTried(used) : origins.isTried(by);
        if (isOwn) {
            uses.add(used);
        }
    }

    private void requireBounded(Part part, String place) {
        characters += part.content().length();
        if (within.contains(part.id())) {
            throw refused(Demand.PART_USES_ITSELF, place, way(), part.id().toString());
        }
        if (within.size() == MOST_WITHIN) {
            throw refused(Demand.PARTS_TOO_DEEP, place, MOST_WITHIN, way());
        }
        if (characters > MOST_CHARACTERS) {
            throw refused(Demand.PARTS_TOO_LONG, place, MOST_CHARACTERS);
        }
    }

    private String way() {
        return within.stream().map(PartId::toString).collect(Collectors.joining(" -> "));
    }

    private static ProblemException refused(Demand demand, Object... values) {
        return new ProblemException(Problem.INVALID_VALUE, Remark.of(demand, values));
    }
}
