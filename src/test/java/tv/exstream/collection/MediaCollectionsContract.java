package tv.exstream.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollection.Content.Folder;
import tv.exstream.collection.MediaCollection.Entry;
import tv.exstream.collection.MediaCollection.Member;
import tv.exstream.collection.MediaCollection.Order;
import tv.exstream.collection.MediaCollection.Take;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What every [MediaCollections] does.
public interface MediaCollectionsContract {
    Content ANY = new Content.Smart("a");

    MediaCollections collections();

    @Test
    default void aCollectionIsFoundByTheIdItGot() {
        Folder folder = new Folder(Path.of("/media/o'dd\nname"), List.of(Path.of("/media/x")));

        MediaCollection added = collections().add("odd", folder);

        assertThat(collections().find(added.id())).contains(added);
        assertThat(added).isEqualTo(new MediaCollection(added.id(), "odd", folder));
    }

    @Test
    @DisplayName("H44: an id beyond all that rows have is that of no collection")
    default void anIdBeyondAllRowsIsThatOfNoCollection() {
        MediaCollection b = collections().add("b", new Folder(Path.of("/b"), List.of()));

        assertThat(collections().find(new CollectionId(b.id().value() + (1L << 32)))).isEmpty();
        assertThat(collections().find(new CollectionId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    default void collectionsAreListedById() {
        MediaCollection b = collections().add("b", new Folder(Path.of("/b"), List.of()));
        MediaCollection a = collections().add("a", new Folder(Path.of("/a"), List.of()));

        assertThat(collections().all()).containsExactly(b, a);
    }

    @Test
    default void anUnknownCollectionIsNotFound() {
        assertThat(collections().find(new CollectionId(1))).isEmpty();
        assertThat(collections().all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contents")
    default void everyKindOfContentIsKeptAsItIs(Content content) {
        MediaCollection added = collections().add("x", content);

        assertThat(collections().find(added.id())).contains(added);
        assertThat(added.content()).isEqualTo(content);
    }

    static List<Content> contents() {
        Selection source = new Selection.Season("Fog \"q\"", 0);
        return List.of(
                new Content.LooseFiles(Path.of("/m")),
                new Content.Manual(
                        List.of(
                                new Selection.Item(new MediaId(7)),
                                new Selection.Show("Fog"),
                                new Selection.Season("Fog", 2),
                                new Selection.Artist("ABBA")),
                        true),
                new Content.Smart("title ~ \"a\\\"b\" OR year:1990"),
                new Content.Multi(List.of(new Member(new CollectionId(3), true, false))),
                new Content.Playlist(
                        List.of(
                                new Entry(source, Order.SHUFFLE, new Take.Count(2), false),
                                new Entry(
                                        new Selection.Query("a"),
                                        Order.SEASON_EPISODE,
                                        new Take.All(),
                                        true),
                                new Entry(
                                        new Selection.Collection(new CollectionId(4)),
                                        Order.RANDOM,
                                        new Take.All(),
                                        true)),
                        true),
                new Content.Rerun(source, Order.CHRONOLOGICAL, Order.RANDOM));
    }

    @Test
    default void namesAreUniqueWhateverTheirCase() {
        MediaCollection first = collections().add("Grün", ANY);

        assertProblem(() -> collections().add("GRÜN ", ANY), Problem.COLLECTION_NAME_TAKEN);
        assertThat(collections().named("grün")).contains(first);
        assertThat(collections().named("blau")).isEmpty();
    }

    @Test
    default void aNameHasAtLeastOneCharacterAndNotTooMany() {
        assertProblem(() -> collections().add(" ", ANY), Problem.INVALID_VALUE);
        assertProblem(() -> collections().add("x".repeat(201), ANY), Problem.INVALID_VALUE);
        assertThat(collections().all()).isEmpty();
    }

    @Test
    default void aCollectionMayBeRenamedAndChanged() {
        MediaCollection first = collections().add("first", ANY);
        MediaCollection second = collections().add("second", ANY);

        MediaCollection changed = new MediaCollection(first.id(), "FIRST", new Content.Smart("b"));
        collections().update(changed);

        assertThat(collections().all()).containsExactly(changed, second);
        assertProblem(
                () -> collections().update(new MediaCollection(second.id(), "First", ANY)),
                Problem.COLLECTION_NAME_TAKEN);
        assertProblem(
                () -> collections().update(new MediaCollection(new CollectionId(99), "new", ANY)),
                Problem.COLLECTION_NOT_FOUND);
    }

    @Test
    default void aCollectionFollowsFromThePresentOne() {
        MediaCollection first = collections().add("first", ANY);
        long version = collections().version();

        MediaCollection changed =
                collections()
                        .change(
                                first.id(),
                                known ->
                                        new MediaCollection(
                                                known.id(),
                                                "second",
                                                new Content.Smart(query(known) + " OR b")));

        assertThat(changed)
                .isEqualTo(new MediaCollection(first.id(), "second", new Content.Smart("a OR b")));
        assertThat(collections().find(first.id())).contains(changed);
        assertThat(collections().version()).isGreaterThan(version);
        assertProblem(
                () -> collections().change(new CollectionId(99), known -> known),
                Problem.COLLECTION_NOT_FOUND);
    }

    private static String query(MediaCollection smart) {
        return ((Content.Smart) smart.content()).query();
    }

    @Test
    default void aChangeToANameThatIsTakenIsRefused() {
        MediaCollection first = collections().add("first", ANY);
        MediaCollection second = collections().add("second", ANY);

        assertProblem(
                () ->
                        collections()
                                .change(
                                        second.id(),
                                        known -> new MediaCollection(known.id(), "FIRST", ANY)),
                Problem.COLLECTION_NAME_TAKEN);
        assertThat(collections().all()).containsExactly(first, second);
    }

    @Test
    default void aChangeThatIsRefusedChangesNothing() {
        MediaCollection first = collections().add("first", ANY);

        assertProblem(
                () ->
                        collections()
                                .change(
                                        first.id(),
                                        _ -> {
                                            throw new ProblemException(Problem.INVALID_VALUE, "no");
                                        }),
                Problem.INVALID_VALUE);
        assertThat(collections().find(first.id())).contains(first);
    }

    @Test
    default void aCollectionThatIsRemovedIsGoneAndItsNumberNotUsedAgain() {
        MediaCollection first = collections().add("first", ANY);

        collections().remove(first.id());
        collections().remove(first.id());

        assertThat(collections().all()).isEmpty();
        assertThat(collections().add("first", ANY).id()).isNotEqualTo(first.id());
    }

    @Test
    default void theVersionGrowsWithEveryChangeAndOnlyThen() {
        long empty = collections().version();
        MediaCollection first = collections().add("first", ANY);
        long added = collections().version();
        collections().update(new MediaCollection(first.id(), "second", ANY));
        long changed = collections().version();
        collections().remove(first.id());
        long removed = collections().version();
        collections().remove(first.id());

        assertThat(List.of(empty, added, changed, removed)).isSorted().doesNotHaveDuplicates();
        assertThat(collections().version()).isEqualTo(removed);
    }

    private static void assertProblem(ThrowingCallable call, Problem problem) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
