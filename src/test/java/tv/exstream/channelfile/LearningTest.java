package tv.exstream.channelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.InMemoryMatches;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Page;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Today;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Outline;

class LearningTest {
    private static final String NAME = "{\"title\":\"%s\"}";

    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final CountedMatches matches = new CountedMatches(new InMemoryMatches(items));
    private final MediaNames media =
            new MediaNames(items, matches, Today.at(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void mediaOfAFileAreKnownOnceTheyWereLookedFor() {
        MediaItem alien = items.add(item("alien"));
        JsonNode known = json(NAME.formatted(alien.outline().title().name()));
        JsonNode unknown = json(NAME.formatted("nobody has it"));

        new Learning(media)
                .of(
                        new FileReader.Contents(
                                List.of(drawingFrom(known), drawingFrom(unknown)),
                                List.of(),
                                List.of(),
                                FileReader.Looks.NONE));
        int asked = matches.asked;

        assertThat(asked).isEqualTo(2);
        assertThat(media.find(known)).map(MediaNames.Found::id).contains(alien.id());
        assertThat(media.find(unknown)).isEmpty();
        assertThat(matches.asked).as("nothing more").isEqualTo(asked);
    }

    private static Wish<CollectionText> drawingFrom(JsonNode name) {
        String content =
                "{\"type\":\"rerun\",\"source\":{\"type\":\"item\",\"id\":%s}}".formatted(name);
        return new Wish<>(
                new CollectionText("Films", (ObjectNode) json(content)), "collections[0]");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /// Counts what is asked.
    private static final class CountedMatches implements Matches {
        private final Matches all;
        private int asked;

        CountedMatches(Matches all) {
            this.all = all;
        }

        @Override
        public List<Outline> all(Query query, Today today) {
            asked++;
            return all.all(query, today);
        }

        @Override
        public Preview preview(Query query, Today today, Page page) {
            return all.preview(query, today, page);
        }

        @Override
        public List<Value> values(Field field, String beginning, int most) {
            return all.values(field, beginning, most);
        }
    }
}
