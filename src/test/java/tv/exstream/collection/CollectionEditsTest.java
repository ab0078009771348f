package tv.exstream.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollection.Content.Multi;
import tv.exstream.collection.MediaCollection.Content.Playlist;
import tv.exstream.collection.MediaCollection.Content.Rerun;
import tv.exstream.collection.MediaCollection.Content.Smart;
import tv.exstream.collection.MediaCollection.Entry;
import tv.exstream.collection.MediaCollection.Member;
import tv.exstream.collection.MediaCollection.Order;
import tv.exstream.collection.MediaCollection.Take;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class CollectionEditsTest {
    private static final CollectionUser NEWS =
            new CollectionUser("channels/5", "News", "channel 5");

    private final InMemoryMediaCollections collections = new InMemoryMediaCollections();
    private final CollectionEdits edits = new CollectionEdits(collections);

    @Test
    void whatCanBeReadIsKept() {
        MediaCollection added = edits.add("a", new Smart("genre:comedy"));
        MediaCollection changed = new MediaCollection(added.id(), "b", new Smart("genre:drama"));

        edits.update(changed);

        assertThat(collections.all()).containsExactly(changed);
    }

    @Test
    void singlePicksAreChangedWhateverElseIsPicked() {
        Selection.Pick show = new Selection.Show("Fog");
        MediaCollection manual = edits.add("m", new Content.Manual(List.of(), true));

        MediaCollection changed =
                edits.pick(manual.id(), new PickChange.Add(List.of(show), Optional.empty()));

        assertThat(changed.content()).isEqualTo(new Content.Manual(List.of(show), true));
        assertThat(collections.find(manual.id())).contains(changed);
    }

    @Test
    void onlyWhatIsPickedByHandHasPicks() {
        MediaCollection smart = edits.add("s", new Smart("a"));

        assertProblem(
                () -> edits.pick(smart.id(), new PickChange.Remove(List.of())),
                Problem.INVALID_VALUE);
    }

    @Test
    void aCollectionThatOthersDrawFromIsNotRemoved() {
        MediaCollection smart = edits.add("Late", new Smart("a"));
        MediaCollection manual = edits.add("Best", new Content.Manual(List.of(), false));
        edits.add("by name", new Smart("b OR smart_collection:\"late\""));
        edits.add("many", multi(smart.id()));
        edits.add("list", list(new Selection.Reruns(smart.id())));
        edits.add("query", list(new Selection.Query("smart_collection:\"Late\"")));
        edits.add("words", new Smart("collection:best"));
        edits.add("any", new Smart("collection:*"));

        assertProblem(() -> edits.remove(smart.id(), List.of()), Problem.COLLECTION_IN_USE)
                .hasMessage(
                        "collection Late is used by collection by name, collection many,"
                                + " collection list, collection query; change these first");
        assertProblem(() -> edits.remove(manual.id(), List.of()), Problem.COLLECTION_IN_USE)
                .hasMessage("collection Best is used by collection words; change these first");
    }

    @Test
    @DisplayName("who draws from a collection is told, other collections first")
    void itIsToldWhoDraws() {
        MediaCollection smart = edits.add("Late", new Smart("a"));
        MediaCollection many = edits.add("many", multi(smart.id()));

        assertThat(edits.users(smart, List.of(_ -> List.of(NEWS))))
                .containsExactly(
                        new CollectionUser(
                                "collections/" + many.id().value(), "many", "collection many"),
                        NEWS);
        assertThat(edits.users(many, List.of())).isEmpty();
    }

    @Test
    void theNamesOfManyUsersAreCut() {
        MediaCollection smart = edits.add("Late", new Smart("a"));

        assertProblem(
                        () -> edits.remove(smart.id(), List.of(_ -> Collections.nCopies(25, NEWS))),
                        Problem.COLLECTION_IN_USE)
                .hasMessageEndingWith("channel 5 and 5 more; change these first");
    }

    @Test
    void aCollectionThatNobodyDrawsFromIsRemovedOnce() {
        MediaCollection smart = edits.add("Late", new Smart("a"));

        edits.remove(smart.id(), List.of(_ -> List.of()));

        assertThat(collections.all()).isEmpty();
        assertProblem(() -> edits.remove(smart.id(), List.of()), Problem.COLLECTION_NOT_FOUND);
    }

    @Test
    void aQueryThatCannotBeReadIsRefused() {
        Selection.Query unreadable = new Selection.Query("year:x");

        assertProblem(() -> edits.add("a", new Smart("year:x")), Problem.QUERY_UNREADABLE);
        assertProblem(() -> edits.add("a", list(unreadable)), Problem.QUERY_UNREADABLE);
        assertProblem(
                () -> edits.add("a", new Rerun(unreadable, Order.SHUFFLE, Order.SHUFFLE)),
                Problem.QUERY_UNREADABLE);
        assertThat(collections.all()).isEmpty();
    }

    @Test
    void aSmartCollectionThatNamesItselfIsRefused() {
        assertProblem(
                        () -> edits.add("Self", new Smart("smart_collection:\"self\"")),
                        Problem.COLLECTION_CYCLE)
                .hasMessage("smart collection must not contain itself: Self -> self");
    }

    @Test
    void aChangeThatClosesACircleOfSmartCollectionsIsRefused() {
        MediaCollection a = edits.add("a", new Smart("x"));
        edits.add("b", new Smart("smart_collection:\"a\""));

        assertProblem(
                () ->
                        edits.update(
                                new MediaCollection(
                                        a.id(), "a", new Smart("smart_collection:\"b\""))),
                Problem.COLLECTION_CYCLE);
        assertThat(collections.find(a.id())).contains(a);
    }

    @Test
    void aCollectionThatContainsItselfOverOthersIsRefusedWithTheWay() {
        MediaCollection a = edits.add("a", new Smart("x"));
        MediaCollection b = edits.add("b", multi(a.id()));
        MediaCollection c = edits.add("c", list(new Selection.Collection(b.id())));

        assertProblem(
                        () -> edits.update(new MediaCollection(a.id(), "a", multi(c.id()))),
                        Problem.COLLECTION_CYCLE)
                .hasMessage("collection must not contain itself: a -> c -> b -> a");
    }

    @Test
    void theSameCollectionTwiceIsNoCircle() {
        MediaCollection a = edits.add("a", new Smart("x"));
        MediaCollection b = edits.add("b", multi(a.id()));

        edits.update(new MediaCollection(b.id(), "b", multi(a.id(), a.id())));

        assertThat(collections.find(b.id()).orElseThrow().content())
                .isEqualTo(multi(a.id(), a.id()));
    }

    @Test
    void aMemberHasToExist() {
        CollectionId nobody = new CollectionId(99);

        assertProblem(() -> edits.add("a", multi(nobody)), Problem.COLLECTION_NOT_FOUND);
        assertProblem(
                () -> edits.update(new MediaCollection(nobody, "a", new Smart("x"))),
                Problem.COLLECTION_NOT_FOUND);
    }

    @Test
    void whatIsGoneFurtherInIsNobodysFault() {
        MediaCollection a = edits.add("a", new Smart("x"));
        MediaCollection b = edits.add("b", multi(a.id()));
        MediaCollection c = edits.add("c", new Smart("y"));
        collections.remove(a.id());

        edits.update(new MediaCollection(c.id(), "c", multi(b.id())));

        assertThat(collections.all()).hasSize(2);
    }

    private static Content multi(CollectionId... ids) {
        return new Multi(List.of(ids).stream().map(id -> new Member(id, false, false)).toList());
    }

    private static Content list(Selection source) {
        return new Playlist(List.of(new Entry(source, Order.SHUFFLE, new Take.All(), true)), false);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable>
            assertProblem(ThrowingCallable call, Problem problem) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
