package tv.exstream.schedule.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.InMemoryMediaCollections;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.Selection;
import tv.exstream.collection.query.Query;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

class ContentSourcesTest {
    private static final Ordering SHUFFLE = Ordering.of(PlaybackOrder.SHUFFLE);

    private final MediaCollections collections = new InMemoryMediaCollections();
    private final ContentSources sources = new ContentSources(collections);

    @Test
    void aCollectionIsFoundByItsName() {
        MediaCollection smart =
                collections.add("Recent", new MediaCollection.Content.Smart("type:movie"));

        assertThat(sources.apply(new Content.SmartCollection("K", "recent", SHUFFLE)))
                .isEqualTo(new Source.Pooled(new Selection.Collection(smart.id()), SHUFFLE));
        assertThatThrownBy(() -> sources.apply(new Content.Collection("K", "Resent", SHUFFLE)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("content K must name a collection: Resent; did you mean Recent?");
    }

    @Test
    void aPlaylistIsPlayedInItsOwnOrderWhateverItIsNamedAs() {
        Selection show = new Selection.Show("Orbit");
        MediaCollection.Entry entry =
                new MediaCollection.Entry(
                        show,
                        MediaCollection.Order.SEASON_EPISODE,
                        new MediaCollection.Take.Count(2),
                        false);
        collections.add("Mix", new MediaCollection.Content.Playlist(List.of(entry), true));
        Source expected =
                new Source.Playlist(
                        List.of(
                                new Source.Entry(
                                        new Source.Pooled(
                                                show, Ordering.of(PlaybackOrder.SEASON_EPISODE)),
                                        new Source.Take.Count(2),
                                        false)),
                        true);

        assertThat(sources.apply(new Content.Playlist("K", "", "Mix"))).isEqualTo(expected);
        assertThat(sources.apply(new Content.Collection("K", "Mix", SHUFFLE))).isEqualTo(expected);
    }

    @Test
    void everyOrderOfAnEntryIsOneOfOurs() {
        assertThat(PlaybackOrder.values())
                .extracting(Enum::name)
                .contains(
                        List.of(MediaCollection.Order.values()).stream()
                                .map(Enum::name)
                                .toArray(String[]::new));
    }

    @Test
    void queriesAndIdsAreQueries() {
        Content marathon =
                new Content.Marathon(
                        "K",
                        List.of(new ExternalId("imdb", "tt1"), new ExternalId("TVDB", "7")),
                        List.of("type:movie"),
                        Source.Grouping.SHOW,
                        PlaybackOrder.CHRONOLOGICAL,
                        true,
                        true);
        String ids = "imdb:\"tt1\" OR tvdb:\"7\"";

        assertThat(sources.apply(marathon))
                .isEqualTo(
                        new Source.Marathon(
                                Set.of(new Selection.Query("type:movie"), new Selection.Query(ids)),
                                Source.Grouping.SHOW,
                                0,
                                true,
                                PlaybackOrder.CHRONOLOGICAL));
        assertThat(Query.read(ids)).isInstanceOf(Query.Reading.Understood.class);
        assertThat(sources.apply(new Content.Search("K", "type:movie", SHUFFLE)))
                .isEqualTo(new Source.Pooled(new Selection.Query("type:movie"), SHUFFLE));
    }
}
