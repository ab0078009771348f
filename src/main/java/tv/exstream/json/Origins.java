package tv.exstream.json;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tv.exstream.schedule.part.PartId;

/// From which parts the pieces of a tree come that was put together from parts. Owned by one thread.
final class Origins {
    static final String BODY = "body";
    static final String CONTENT = "content";

    private final IdentityHashMap<JsonNode, PartId> parts = new IdentityHashMap<>();
    private final @Nullable PartId tried;

    private Origins(@Nullable PartId tried) {
        this.tried = tried;
    }

    /// Of a tree with rules.
    static Origins ofRules() {
        return new Origins(null);
    }

    /// Of a tree that is there to try a part. What is wrong is said as if nothing but its content were there.
    static Origins ofTrial(PartId tried) {
        return new Origins(tried);
    }

    /// @param piece the very object, not what is in it
    void put(JsonNode piece, PartId part) {
        parts.put(piece, part);
    }

    boolean isFrom(JsonNode piece, PartId part) {
        return part.equals(parts.get(piece));
    }

    boolean isTried(PartId part) {
        return part.equals(tried);
    }

    /// A place as people are told of it: what is around a part that is tried is none of theirs.
    String told(String place) {
        return tried == null || place.startsWith(CONTENT) ? place : CONTENT;
    }

    /// A place within one that may be the outermost.
    static String within(String outer, String name) {
        return outer.equals(BODY) ? name : outer + "." + name;
    }

    /// What a place is called when a piece of a tree is there, such as `items[1].fillers.pre(fillers/3)`.
    String place(String place, JsonNode piece) {
        PartId part = parts.get(piece);
        return part == null ? place : inside(place, part);
    }

    /// What a place is called when a part is there.
    String inside(String place, PartId part) {
        return isTried(part) ? CONTENT : "%s(%s)".formatted(place, part);
    }
}
