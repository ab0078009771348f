package tv.exstream.channelfile;

import java.util.Base64;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.json.RecordJson;
import tv.exstream.media.SentPicture;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;

/// Writes the watermarks and graphics that are named, with their pictures as far as these are small. Owned by one thread.
///
/// The watermark that all channels have which have no other is the server's own, and no file's.
final class LooksExport {
    /// A watermark is seldom larger; arbitrary.
    static final int MOST_PICTURE_BYTES = 256 * 1_024;

    /// With a third more in Base64 it leaves some of the 5 MB of a file for the rest.
    static final int MOST_BYTES = 2 * 1_024 * 1_024;

    private final Watermarks stored;
    private final Map<String, Watermark> watermarks;
    private final Map<String, Graphic> graphics;

    /// Those that are named.
    private final NavigableMap<String, Watermark> marks = new TreeMap<>();

    private final NavigableMap<String, Graphic> words = new TreeMap<>();
    private int bytes;

    LooksExport(Stored.Looks looks) {
        stored = looks.watermarks();
        watermarks =
                stored.all().stream()
                        .collect(
                                Collectors.toMap(
                                        Watermarks.Named::name, Watermarks.Named::watermark));
        graphics =
                looks.graphics().all().stream()
                        .collect(Collectors.toMap(Graphics.Named::name, Graphics.Named::graphic));
    }

    /// Takes down what a channel, rules, or what was changed by hand, name.
    void note(JsonNode tree) {
        Stream.of("watermark", "watermarks")
                .flatMap(member -> names(tree, member))
                .filter(name -> !name.equals(Watermarks.DEFAULT))
                .forEach(name -> take(name, watermarks, marks));
        names(tree, "graphics").forEach(name -> take(name, graphics, words));
    }

    private static <T> void take(String name, Map<String, T> known, Map<String, T> named) {
        Optional.ofNullable(known.get(name)).ifPresent(look -> named.put(name, look));
    }

    /// A name, several of them, or those that a deco has of its own.
    private static Stream<String> names(JsonNode tree, String member) {
        return tree.findValues(member).stream()
                .map(found -> found.has("own") ? found.get("own") : found)
                .flatMap(found -> found.isArray() ? found.valueStream() : Stream.of(found))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    /// Adds the lists to a file, unless they are empty.
    void writeTo(ObjectNode file) {
        if (!marks.isEmpty()) {
            ArrayNode list = file.putArray("watermarks");
            marks.forEach((name, look) -> list.add(mark(name, look)));
        }
        if (!words.isEmpty()) {
            ArrayNode list = file.putArray("graphics");
            words.forEach((name, look) -> list.add(named(name, look)));
        }
    }

    private ObjectNode mark(String name, Watermark look) {
        ObjectNode node = named(name, look);
        Optional.of(look.picture())
                .filter(digest -> !digest.isEmpty())
                .flatMap(stored::picture)
                .map(SentPicture::toBytes)
                .filter(this::isCarried)
                .ifPresent(
                        picture ->
                                node.put("picture", Base64.getEncoder().encodeToString(picture)));
        return node;
    }

    private boolean isCarried(byte[] picture) {
        boolean isSmall =
                picture.length <= MOST_PICTURE_BYTES && bytes + picture.length <= MOST_BYTES;
        bytes += isSmall ? picture.length : 0;
        return isSmall;
    }

    private static ObjectNode named(String name, Object look) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", name);
        node.set("look", RecordJson.shown(look));
        return node;
    }
}
