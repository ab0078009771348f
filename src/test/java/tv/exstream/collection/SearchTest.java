package tv.exstream.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.media.MediaItemBuilder.item;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.InMemoryMatches;
import tv.exstream.collection.query.Matches.Value;
import tv.exstream.collection.query.Page;
import tv.exstream.collection.query.Today;
import tv.exstream.media.Facet;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.remark.Remark;

class SearchTest {
    private static final Today TODAY = new Today(LocalDate.of(2026, 5, 1), ZoneOffset.UTC);

    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final InMemoryMediaCollections collections = new InMemoryMediaCollections();
    private final Search search = new Search(collections, new InMemoryMatches(items));

    @Test
    void aPreviewIsTheNumberOfAllAndTheFirst() {
        items.add(item("The Zoo"));
        items.add(item("Ape"));
        items.add(item("Bee"));

        Search.Answer answer = search.preview("", TODAY, Page.first(2));

        assertThat(answer.preview().count()).isEqualTo(3);
        assertThat(answer.preview().items())
                .extracting(outline -> outline.title().name())
                .containsExactly("Ape", "Bee");
        assertThat(answer.warnings()).isEmpty();
    }

    @Test
    void aPreviewTellsOfNamesThatMeanNothing() {
        assertThat(search.preview("smart_collection:\"x\"", TODAY, Page.first(2)).warnings())
                .extracting(Remark::english)
                .containsExactly("smart collection must exist: x");
    }

    @Test
    void aQueryThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> search.preview("year:x", TODAY, Page.first(2)))
                .hasMessageStartingWith("query is wrong at character 6");
    }

    @Test
    void aPreviewIsBounded() {
        items.add(item("a"));

        Search.Answer answer = search.preview("a", TODAY, Page.first(Integer.MAX_VALUE));

        assertThat(answer.preview().items()).hasSize(1);
    }

    @Test
    void valuesAreThoseOfItemsAndTheNamesOfCollections() {
        items.add(item("a").with(Facet.GENRE, "Horror"));
        collections.add(
                "Best", new Content.Manual(List.of(new Selection.Item(new MediaId(1))), false));
        collections.add("Bright", new Content.Smart("a"));
        collections.add("autumn", new Content.Smart("a"));

        assertThat(search.values(Field.GENRE, "h", 9)).containsExactly(new Value("Horror", 1));
        assertThat(search.values(Field.COLLECTION, "b", 9)).containsExactly(new Value("Best", 1));
        assertThat(search.smartCollections("", 9)).containsExactly("autumn", "Bright");
        assertThat(search.smartCollections("BR", 9)).containsExactly("Bright");
        assertThat(search.values(Field.YEAR, "", 9)).isEmpty();
    }

    @Test
    void aFieldSaysHowItCanBeAsked() {
        assertThat(Field.GENRE.type().operators()).contains(":", "IN", "NOT IN", "~");
        assertThat(Field.ADDED_DATE.type().operators()).contains("inthelast", "BETWEEN", ">=");
        assertThat(Field.PLOT.type().operators()).containsExactly(":", "~", "!~");
        assertThat(Field.TAG.names()).containsExactly("tag", "tags");
    }
}
