package tv.exstream.json;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.media.MediaId;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.part.PartKind;

/// Exchanges what names channels, collections, media and parts in rules and collections: the numbers of this server for what is known
/// elsewhere too, or back. Everything else stays as it was written.
public final class Exchange {
    private final Names names;

    /// What stands for what is named. An empty answer leaves out the element of the list in which it is named.
    public interface Names {
        Optional<JsonNode> channel(JsonNode named, String place);

        Optional<JsonNode> collection(JsonNode named, String place);

        Optional<JsonNode> media(JsonNode named, String place);

        /// @param use such as `fillers/3`
        Optional<JsonNode> part(JsonNode use, String place);
    }

    @FunctionalInterface
    private interface Naming {
        Optional<JsonNode> of(Names names, JsonNode named, String place);
    }

    private static final Map<Class<?>, Naming> IDS =
            Map.of(
                    ChannelId.class, Names::channel,
                    CollectionId.class, Names::collection,
                    MediaId.class, Names::media);

    public Exchange(Names names) {
        this.names = names;
    }

    /// @param place of the rules, for the names
    /// @return empty when nothing would be left
    public Optional<JsonNode> ofRules(JsonNode rules, String place) {
        return exchanged(rules, Places.of(Schedule.class), place);
    }

    /// As [#ofRules], for what a collection holds.
    public Optional<JsonNode> ofContent(JsonNode content, String place) {
        return exchanged(content, Places.of(MediaCollection.Content.class), place);
    }

    /// As [#ofRules], for the content of a part.
    public Optional<JsonNode> ofPart(PartKind kind, JsonNode content, String place) {
        return exchanged(content, Places.of(PartPlaces.type(kind)), place);
    }

    /// As [#ofRules], for what was changed by hand about a single place of a timeline.
    public Optional<JsonNode> ofEdit(JsonNode edit, String place) {
        return exchanged(edit, Places.of(Edit.class), place);
    }

    private Optional<JsonNode> exchanged(JsonNode node, JavaType declared, String place) {
        JavaType type = Places.present(declared);
        Naming naming = IDS.get(type.getRawClass());
        if (naming != null && !node.isNull()) {
            return naming.of(names, node, place);
        }
        if (PartPlaces.kind(type.getRawClass()).isPresent() && node.has(Expansion.USE)) {
            return used(node, place);
        }
        return switch (node) {
            case ObjectNode object -> members(object, Places.variant(object, type), place);
            case ArrayNode array ->
                    Places.element(type)
                            .<JsonNode>map(each -> elements(array, each, place))
                            .or(() -> Optional.of(array));
            default -> Optional.of(node);
        };
    }

    private Optional<JsonNode> members(ObjectNode object, JavaType type, String place) {
        ObjectNode exchanged = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            Optional<JsonNode> value =
                    member(member.getValue(), type, name, Origins.within(place, name));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            exchanged.set(name, value.get());
        }
        return Optional.of(exchanged);
    }

    private Optional<JsonNode> member(JsonNode node, JavaType type, String name, String place) {
        if (PartPlaces.naming(type.getRawClass(), name).isPresent() && node.has(Expansion.USE)) {
            return used(node, place);
        }
        Optional<JavaType> member = Places.member(type, name);
        return member.isPresent() ? exchanged(node, member.get(), place) : Optional.of(node);
    }

    private JsonNode elements(ArrayNode array, JavaType type, String place) {
        ArrayNode exchanged = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < array.size(); i++) {
            exchanged(array.get(i), type, "%s[%d]".formatted(place, i)).ifPresent(exchanged::add);
        }
        return exchanged;
    }

    private Optional<JsonNode> used(JsonNode node, String place) {
        String inside = Origins.within(place, Expansion.USE);
        return names.part(node.get(Expansion.USE), inside)
                .map(use -> ((ObjectNode) node.deepCopy()).set(Expansion.USE, use));
    }
}
