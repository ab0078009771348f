package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.json.SomeParts.quoted;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.CollectionUser;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;

/// Which parts keep a collection from being removed.
class PartDrawsTest {
    private static final String POOL =
            "{'selection': {'type': 'collection', 'id': %d}, 'ordering': {'order': 'SHUFFLE'}}";

    private final Station station = new Station();
    private final MediaCollection clips = collection("clips");
    private final MediaCollection others = collection("others");
    private final PartDraws draws = new PartDraws(station.parts);

    @Test
    void everyKindOfPartIsAUserOfWhatItDrawsFrom() {
        String pool = POOL.formatted(clips.id().value());
        String source = pool.replaceFirst("\\{", "{'type': 'pool', ");
        String filler = "{'pools': [%s]}".formatted(pool);
        add(
                PartKind.SCHEDULE,
                "{'type': 'flood', 'collection': %d, 'order': 'SHUFFLE'}"
                        .formatted(clips.id().value()));
        add(PartKind.BLOCK, "{'length': 'PT1H', 'items': [{'source': %s}]}".formatted(source));
        add(PartKind.FILLER, filler);
        add(PartKind.PLAYLIST, "{'type': 'playlist', 'entries': [{'pool': %s}]}".formatted(pool));
        add(
                PartKind.DECO,
                "{'decor': {'deadAir': {'mode': 'OVERRIDE', 'own': [%s]}}}".formatted(filler));
        add(PartKind.TEMPLATE, "{'items': [{'start': '07:00', 'block': {'use': 'blocks/2'}}]}");
        add(
                PartKind.DECO_TEMPLATE,
                "{'ranges': [{'part': {'from': '07:00', 'to': '09:00'}, 'deco': {'use': 'decos/5'}}]}");

        assertThat(draws.of(clips))
                .hasSize(7)
                .contains(new CollectionUser("fillers/3", "fillers", "fillers/3 (fillers)"));
        assertThat(draws.of(others)).isEmpty();
    }

    private void add(PartKind kind, String content) {
        Part part = new Part(new PartId(kind, 0), new Label(kind.plural(), ""), quoted(content));
        assertThat(station.parts.add(part, Set.of(), station.parts.version())).isPresent();
    }

    private MediaCollection collection(String name) {
        CollectionId id =
                station.collections
                        .add(name, new Content.Folder(Path.of("/media"), List.of()))
                        .id();
        return station.collections.find(id).orElseThrow();
    }
}
