package tv.exstream.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollection.Entry;
import tv.exstream.collection.MediaCollection.Member;
import tv.exstream.collection.MediaCollection.Order;
import tv.exstream.collection.MediaCollection.Take;

class DependenceTest {
    private final InMemoryMediaCollections collections = new InMemoryMediaCollections();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    genre:comedy                        | false
                    released_inthelast:"2 weeks"        | true
                    a OR NOT added_date notinthelast 1 day | true
                    released_onthisday                  | true
                    release_date < 2020-01-01           | false
                    smart_collection:"new"              | true
                    smart_collection:"gone"             | false
                    smart_collection:"itself"           | false
                    year:x                              | false
                    """)
    void aQueryThatCountsDaysDependsOnTheDay(String query, boolean expected) {
        collections.add("new", new Content.Smart("added_inthelast:\"1 week\""));
        collections.add("itself", new Content.Smart("smart_collection:\"itself\""));

        assertThat(of(new Selection.Query(query)).onDay()).isEqualTo(expected);
    }

    @Test
    void collectionsDependOnWhatIsInThem() {
        CollectionId smart = add("smart", new Content.Smart("released_onthisday"));
        CollectionId multi = add("multi", new Content.Multi(List.of(member(smart))));
        CollectionId list = add("list", playlist(new Selection.Collection(multi)));

        assertThat(of(new Selection.Collection(list)).onDay()).isTrue();
        assertThat(of(new Selection.Show("a")).onDay()).isFalse();
        assertThat(of(new Selection.Collection(new CollectionId(99))).onDay()).isFalse();
    }

    @Test
    void firstRunsAndRerunsAreToldApart() {
        CollectionId rerun = add("rerun", rerun(new Selection.Query("released_onthisday")));
        CollectionId list = add("list", playlist(new Selection.Reruns(rerun)));
        CollectionId outer = add("outer", rerun(new Selection.Collection(rerun)));

        assertThat(of(new Selection.Collection(rerun)))
                .isEqualTo(new Dependence(true, Set.of(rerun), Set.of()));
        assertThat(of(new Selection.Collection(list)))
                .isEqualTo(new Dependence(true, Set.of(), Set.of(rerun)));
        assertThat(of(new Selection.Collection(outer)).firstRuns())
                .containsExactlyInAnyOrder(outer, rerun);
    }

    @Test
    void collectionsThatContainOneAnotherEnd() {
        CollectionId multi = add("multi", new Content.Multi(List.of()));
        CollectionId list = add("list", playlist(new Selection.Collection(multi)));
        collections.update(
                new MediaCollection(multi, "multi", new Content.Multi(List.of(member(list)))));

        assertThat(of(new Selection.Collection(multi)).onDay()).isFalse();
    }

    private Dependence of(Selection selection) {
        return Dependence.of(List.of(selection), collections);
    }

    private CollectionId add(String name, Content content) {
        return collections.add(name, content).id();
    }

    private static Member member(CollectionId id) {
        return new Member(id, false, false);
    }

    private static Content playlist(Selection source) {
        return new Content.Playlist(
                List.of(new Entry(source, Order.SHUFFLE, new Take.All(), true)), false);
    }

    private static Content rerun(Selection source) {
        return new Content.Rerun(source, Order.CHRONOLOGICAL, Order.CHRONOLOGICAL);
    }
}
