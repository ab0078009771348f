package tv.exstream.json;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartId;

/// Parts for tests, written with single quotes.
public final class SomeParts implements Function<PartId, Optional<Part>> {
    public static final String ORBIT =
            "{'type': 'pool', 'selection': {'type': 'show', 'title': 'Orbit'}, 'ordering': {'order': 'SHUFFLE'}}";

    private final Map<PartId, Part> parts = new TreeMap<>();

    /// @param id such as `fillers/3`; the name is made of it
    SomeParts with(String id, String content) {
        Part part = part(id, content);
        parts.put(part.id(), part);
        return this;
    }

    SomeParts with(String id, String name, JsonNode content) {
        PartId key = PartId.parse(id).orElseThrow();
        parts.put(key, new Part(key, new Label(name, ""), content.toString()));
        return this;
    }

    static Part part(String id, String content) {
        return new Part(
                PartId.parse(id).orElseThrow(), new Label("the " + id, ""), quoted(content));
    }

    /// Clips of a show.
    public static String filler(String show) {
        return "{'pools': [{'selection': {'type': 'show', 'title': '%s'}, 'ordering': {'order': 'SHUFFLE'}}]}"
                .formatted(show);
    }

    /// One item after another of a show.
    public static String playlist(String show) {
        return "{'type': 'playlist', 'entries': [{'pool': %s}]}"
                .formatted(ORBIT.replace("Orbit", show));
    }

    /// @param minutes how long it is
    public static String block(int minutes, String source) {
        return "{'length': 'PT%dM', 'items': [{'source': %s}]}".formatted(minutes, source);
    }

    public static String quoted(String json) {
        return json.replace('\'', '"');
    }

    @Override
    public Optional<Part> apply(PartId id) {
        return Optional.ofNullable(parts.get(id));
    }
}
