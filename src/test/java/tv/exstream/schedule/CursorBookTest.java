package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.cursor.Source.Entry;
import tv.exstream.schedule.cursor.Source.Grouping;
import tv.exstream.schedule.cursor.Source.Pooled;

class CursorBookTest {
    private static final Selection FILMS = new Selection.Collection(new CollectionId(3));
    private static final Pooled POOL = pool(FILMS);

    private final CursorBook book = new CursorBook();

    private static Pooled pool(Selection selection) {
        return new Pooled(selection, Ordering.of(PlaybackOrder.SHUFFLE));
    }

    static Stream<Source> sources() {
        Stream<Source> selections =
                Stream.of(
                                FILMS,
                                new Selection.Reruns(new CollectionId(4)),
                                new Selection.Query("genre:crime"),
                                new Selection.Item(new MediaId(5)),
                                new Selection.Show("friends"),
                                new Selection.Season("friends", 2),
                                new Selection.Artist("abba"))
                        .map(CursorBookTest::pool);
        Stream<Source> orders =
                Stream.of(PlaybackOrder.values())
                        .flatMap(
                                order ->
                                        Stream.of(Ordering.Direction.values())
                                                .map(
                                                        each ->
                                                                new Ordering(
                                                                        order,
                                                                        each,
                                                                        Ordering.Start.RANDOM,
                                                                        Ordering.Multipart
                                                                                .TOGETHER)))
                        .map(ordering -> new Pooled(FILMS, ordering));
        Stream<Source> parts =
                Stream.of(Ordering.Multipart.values())
                        .map(
                                each ->
                                        new Ordering(
                                                PlaybackOrder.ALPHABETICAL,
                                                Ordering.Direction.DESCENDING,
                                                Ordering.Start.FIRST,
                                                each))
                        .map(ordering -> new Pooled(FILMS, ordering));
        Stream<Source> marathons =
                Stream.of(Grouping.values())
                        .map(
                                each ->
                                        new Source.Marathon(
                                                Set.of(FILMS, new Selection.Show("friends")),
                                                each,
                                                2,
                                                each == Grouping.SHOW,
                                                PlaybackOrder.CHRONOLOGICAL));
        Stream<Source> others =
                Stream.of(
                        new Source.Groups(POOL, true),
                        new Source.Groups(POOL, false),
                        new Source.Playlist(
                                List.of(
                                        new Entry(POOL, new Source.Take.Count(2), true),
                                        new Entry(POOL, new Source.Take.All(), false)),
                                true));
        return Stream.of(selections, orders, parts, marathons, others).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void whatAPersonIsToldOfACursorIsInEnglishItsName(Source source) {
        String name = book.shared(source);

        assertThat(CursorBook.said(name, source).english()).isEqualTo(name);
    }

    @Test
    void ofSeasonsThoseAreToldThatSomebodyHasNamed() {
        assertThat(said(new Source.Seasons(POOL, Set.of(2, 1), Set.of())))
                .isEqualTo("shuffle of collection 3 (only seasons 1, 2)");
        assertThat(said(new Source.Seasons(POOL, Set.of(), Set.of(0))))
                .isEqualTo("shuffle of collection 3 (without seasons 0)");
    }

    private String said(Source source) {
        return CursorBook.said(book.shared(source), source).english();
    }

    @ParameterizedTest
    @EnumSource
    void theOwnerOfACursorIsTold(Owner owner) {
        String name = book.own(owner, "7", POOL);

        assertThat(CursorBook.said(name, POOL)).hasToString(name);
        assertThat(CursorBook.said(name, POOL).isQuoted()).isFalse();
        assertThat(Remark.read(CursorBook.said(name, POOL).stored()))
                .isEqualTo(CursorBook.said(name, POOL));
    }

    @Test
    void namesThatPeopleHaveGivenAreToldAsTheyAre() {
        assertThat(CursorBook.said("content FILMS", POOL))
                .isEqualTo(Remark.quoted("content FILMS"));
        assertThat(CursorBook.said(book.shared(POOL) + ", mine", POOL).isQuoted()).isTrue();
    }

    @Test
    void ofALongPlaylistTheFirstEntriesAreTold() {
        List<Entry> entries =
                IntStream.rangeClosed(1, 300)
                        .mapToObj(id -> pool(new Selection.Item(new MediaId(id))))
                        .map(pool -> new Entry(pool, new Source.Take.Count(1), true))
                        .toList();
        Source playlist = new Source.Playlist(entries, false);

        Remark said = CursorBook.said(book.shared(playlist), playlist);

        assertThat(said.english()).endsWith("shuffle of item 10 by 1 and 290 more");
        assertThat(Remark.read(said.stored())).isEqualTo(said);
    }

    @Test
    void oneNameCannotStandForTwoSources() {
        book.named("mine", POOL);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.named("mine", new Source.Groups(POOL, true)))
                .withMessageStartingWith("cursor mine must stand for one source");
    }
}
