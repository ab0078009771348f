package tv.exstream.channelfile;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.json.Exchange;
import tv.exstream.json.RecordJson;
import tv.exstream.media.MediaId;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartId;

/// Names for what rules draw from, and what these name in turn. Owned by one thread.
///
/// What is gone keeps its number, which names nothing in a file; a channel, whose number would name another, is said to be gone.
final class Written implements Exchange.Names {
    private final Stored stored;
    private final MediaNames media;
    private final LooksExport looks;
    private final Exchange exchange = new Exchange(this);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Set<Object> seen = new HashSet<>();

    /// By name, so that files of the same channels are the same.
    private final SortedMap<String, ObjectNode> collections = new TreeMap<>(order());

    private final SortedMap<String, ObjectNode> parts = new TreeMap<>(order());

    /// @param looks is told which watermarks and graphics are named
    Written(Stored stored, MediaNames media, LooksExport looks) {
        this.stored = stored;
        this.media = media;
        this.looks = looks;
    }

    LooksExport looks() {
        return looks;
    }

    private static Comparator<String> order() {
        return String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());
    }

    /// Rules with names in them.
    JsonNode rules(String json) {
        JsonNode rules = JsonMapper.shared().readTree(json);
        looks.note(rules);
        return exchange.ofRules(rules, "").orElse(rules);
    }

    /// What was changed by hand, with names in it.
    JsonNode edit(Edit edit) {
        JsonNode node = new EditNames(exchange).written(edit);
        looks.note(node);
        return node;
    }

    /// Looks into everything that was named, until nothing new is.
    void complete() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    Iterable<ObjectNode> collections() {
        return collections.values();
    }

    Iterable<ObjectNode> parts() {
        return parts.values();
    }

    @Override
    public Optional<JsonNode> channel(JsonNode named, String place) {
        return Optional.of(
                stored.channels()
                        .find(new ChannelId(named.asLong()))
                        .map(Channel::number)
                        .map(number -> text(number.toString()))
                        .orElseGet(() -> text("gone: " + named)));
    }

    @Override
    public Optional<JsonNode> collection(JsonNode named, String place) {
        Optional<MediaCollection> found =
                stored.drawn().collections().find(new CollectionId(named.asLong()));
        found.ifPresent(this::note);
        return Optional.of(
                found.<JsonNode>map(collection -> text(collection.name())).orElse(named));
    }

    @Override
    public Optional<JsonNode> media(JsonNode named, String place) {
        return media.name(new MediaId(named.asLong())).or(() -> Optional.of(named));
    }

    @Override
    public Optional<JsonNode> part(JsonNode use, String place) {
        Optional<Part> found = PartId.parse(use.asString("")).flatMap(stored.parts()::find);
        found.ifPresent(this::note);
        return Optional.of(found.<JsonNode>map(part -> text(name(part))).orElse(use));
    }

    /// What parts are called in a file: `fillers/Trailers`.
    static String name(Part part) {
        return part.id().kind().plural() + "/" + part.label().name();
    }

    /// A query may name a collection, which belongs to it then.
    void note(String collection) {
        stored.drawn().collections().named(collection).ifPresent(this::note);
    }

    private void note(MediaCollection collection) {
        if (seen.add(collection.id())) {
            waiting.add(() -> write(collection));
        }
    }

    private void write(MediaCollection collection) {
        JsonNode content = RecordJson.shown(collection.content());
        NamedInQueries.in(content).forEach(this::note);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", collection.name());
        node.set("content", exchange.ofContent(content, "").orElse(content));
        collections.put(collection.name(), node);
    }

    private void note(Part part) {
        if (seen.add(part.id())) {
            waiting.add(() -> write(part));
        }
    }

    private void write(Part part) {
        JsonNode content = JsonMapper.shared().readTree(part.content());
        looks.note(content);
        NamedInQueries.in(content).forEach(this::note);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", part.id().kind().plural());
        node.put("name", part.label().name());
        node.put("group", part.label().group());
        node.set("content", exchange.ofPart(part.id().kind(), content, "").orElse(content));
        parts.put(name(part), node);
    }

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
