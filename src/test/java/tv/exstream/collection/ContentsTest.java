package tv.exstream.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollection.Content.Folder;
import tv.exstream.collection.MediaCollection.Content.LooseFiles;
import tv.exstream.collection.MediaCollection.Content.Manual;
import tv.exstream.collection.MediaCollection.Content.Multi;
import tv.exstream.collection.MediaCollection.Content.Playlist;
import tv.exstream.collection.MediaCollection.Content.Rerun;
import tv.exstream.collection.MediaCollection.Content.Smart;
import tv.exstream.collection.MediaCollection.Entry;
import tv.exstream.collection.MediaCollection.Member;
import tv.exstream.collection.MediaCollection.Order;
import tv.exstream.collection.MediaCollection.Take;
import tv.exstream.collection.Pool.Arrangement;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Page;
import tv.exstream.media.Facet;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Outline;

class ContentsTest {
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final InMemoryMediaCollections collections = new InMemoryMediaCollections();
    private final InMemoryFirstRuns firstRuns = new InMemoryFirstRuns(collections);

    @Test
    void aFolderHoldsWhatIsBelowItExceptBelowTheExceptedFolders() {
        Outline kept = items.add(item("a").at("/m/a.mkv")).outline();
        Outline similar = items.add(item("b").at("/m/extras2/b.mkv")).outline();
        items.add(item("c").at("/m/extras/c.mkv"));
        items.add(item("d").at("/n/d.mkv"));
        Folder folder = new Folder(Path.of("/m"), List.of(Path.of("/m/extras")));

        assertThat(pool(folder)).isEqualTo(Pool.of(List.of(kept, similar)));
    }

    @Test
    void looseFilesAreThoseDirectlyInAFolder() {
        Outline loose = items.add(item("a").at("/m/a.mkv")).outline();
        items.add(item("c").at("/m/x/c.mkv"));

        assertThat(pool(new LooseFiles(Path.of("/m")))).isEqualTo(Pool.of(List.of(loose)));
    }

    @Test
    @DisplayName("SCH-95: picks are items, shows, seasons and artists, each item once")
    void picksAreItemsShowsSeasonsAndArtists() {
        MediaItem film = items.add(item("film"));
        items.add(item("s1").episode("Fog", 1, 1));
        items.add(item("s2").episode("Fog", 2, 1));
        items.add(item("h1").episode("Heat", 1, 1));
        items.add(item("song").with(Facet.ARTIST, "ABBA"));
        items.add(item("other"));

        assertThat(names(manual(new Selection.Season("fog", 2), new Selection.Show("Fog"))))
                .containsExactly("s2", "s1");
        assertThat(names(manual(new Selection.Artist("abba"), new Selection.Item(film.id()))))
                .containsExactly("song", "film");
        assertThat(names(manual(new Selection.Show("Nobody")))).isEmpty();
    }

    @Test
    @DisplayName("SCH-95: the order of the picks counts when a person says so")
    void theOrderOfThePicksCountsWhenAPersonSaysSo() {
        Selection.Pick b = new Selection.Item(items.add(item("b")).id());
        Selection.Pick a = new Selection.Item(items.add(item("a")).id());

        assertThat(pool(new Manual(List.of(b, a), true)).arrangement())
                .isEqualTo(new Arrangement.Custom());
        assertThat(names(new Manual(List.of(b, a), true))).containsExactly("b", "a");
        assertThat(pool(new Manual(List.of(b, a), false)).arrangement())
                .isEqualTo(new Arrangement.Loose());
    }

    @Test
    void severalSelectionsAreFoundTogether() {
        Outline film = items.add(item("film")).outline();
        Outline episode = items.add(item("s1").episode("Fog", 1, 1)).outline();
        Selection one = new Selection.Item(film.id());
        Selection show = new Selection.Show("Fog");
        Selection gone = new Selection.Item(new MediaId(99));

        assertThat(contents().of(Set.of(one, show, gone)))
                .isEqualTo(Map.of(one, Pool.of(List.of(film)), show, Pool.of(List.of(episode))));
    }

    @Test
    @DisplayName("SCH-96: what is gone is in no collection until it returns")
    void whatIsGoneIsInNoCollectionUntilItReturns() {
        MediaItem film = items.add(item("film"));
        Manual manual = manual(new Selection.Item(film.id()));
        items.markGone(List.of(film.file().path()), Instant.EPOCH);

        assertThat(names(manual)).isEmpty();
        assertThat(contents().of(new Selection.Item(film.id()))).isEqualTo(Pool.EMPTY);

        items.add(item("film"));
        assertThat(names(manual)).containsExactly("film");
    }

    @Test
    @DisplayName("DM-17: a smart collection holds whatever fulfils its query at the moment")
    void aSmartCollectionHoldsWhateverFulfilsItsQueryAtTheMoment() {
        Smart smart = new Smart("genre:comedy");
        items.add(item("a").with(Facet.GENRE, "Comedy"));
        assertThat(names(smart)).containsExactly("a");

        items.add(item("b").with(Facet.GENRE, "Comedy"));
        assertThat(names(smart)).containsExactly("a", "b");
        assertThat(contents().of(new Selection.Query("genre:comedy a")).items()).hasSize(1);
    }

    @Test
    void aQueryThatCannotBeReadHoldsNothing() {
        items.add(item("a"));

        assertThat(names(new Smart("year:then"))).isEmpty();
    }

    @Test
    void aSmartCollectionMayStandInAnother() {
        items.add(item("a").with(Facet.GENRE, "Comedy"));
        items.add(item("b").with(Facet.GENRE, "Comedy", "Horror"));
        collections.add("Funny", new Smart("genre:comedy"));

        assertThat(names(new Smart("smart_collection:\"funny\" NOT genre:horror")))
                .containsExactly("a");
        assertThat(names(new Smart("smart_collection:\"unknown\" OR genre:horror")))
                .containsExactly("b");
    }

    @Test
    void smartCollectionsThatContainOneAnotherHoldNothing() {
        items.add(item("a"));
        collections.add("one", new Smart("a OR smart_collection:\"two\""));
        MediaCollection two = collections.add("two", new Smart("smart_collection:\"one\""));

        assertThat(contents().of(two)).isEqualTo(Pool.EMPTY);
    }

    @Test
    void aQueryMayNameAManualCollection() {
        MediaItem a = items.add(item("a"));
        items.add(item("b").episode("Fog", 1, 1));
        items.add(item("c"));
        collections.add("Best of", manual(new Selection.Item(a.id()), new Selection.Show("Fog")));

        assertThat(names(new Smart("collection:\"best of\""))).containsExactly("a", "b");
        assertThat(names(new Smart("NOT collection:best"))).containsExactly("c");
    }

    @Test
    @DisplayName("DM-15, DM-16: several collections together are parts, each item in the first")
    void severalCollectionsTogetherAreParts() {
        Outline a = items.add(item("a").with(Facet.GENRE, "x")).outline();
        Outline b = items.add(item("b").with(Facet.GENRE, "x", "y")).outline();
        Outline c = items.add(item("c").with(Facet.GENRE, "y")).outline();
        CollectionId x = collections.add("X", new Smart("genre:x")).id();
        CollectionId y = collections.add("Y", new Smart("genre:y")).id();
        CollectionId none = collections.add("None", new Smart("genre:z")).id();

        Pool pool =
                pool(
                        new Multi(
                                List.of(
                                        new Member(x, true, false),
                                        new Member(none, false, false),
                                        new Member(new CollectionId(99), false, false),
                                        new Member(y, false, true))));

        assertThat(pool)
                .isEqualTo(
                        new Pool(
                                List.of(a, b, c),
                                new Arrangement.Parts(
                                        List.of(
                                                new Pool.Part("X", true, false, List.of(a, b)),
                                                new Pool.Part("Y", false, true, List.of(c))))));
        assertThat(pool(new Multi(List.of()))).isEqualTo(Pool.EMPTY);
    }

    @Test
    @DisplayName("DM-13, DM-14: a playlist holds the items of its entries in its order")
    void aPlaylistHoldsTheItemsOfItsEntriesInItsOrder() {
        items.add(item("s1").episode("Fog", 1, 1));
        MediaItem film = items.add(item("film"));
        Entry first = entry(new Selection.Item(film.id()));
        Entry second = entry(new Selection.Show("Fog"));

        Pool pool = pool(new Playlist(List.of(first, second, first), false));

        assertThat(pool.items())
                .extracting(found -> found.title().name())
                .containsExactly("film", "s1");
        assertThat(pool.arrangement()).isEqualTo(new Arrangement.Custom());
    }

    @Test
    @DisplayName("DM-19: a rerun collection holds what its source holds")
    void aRerunCollectionHoldsWhatItsSourceHolds() {
        items.add(item("a"));
        Selection source = new Selection.Query("a");

        assertThat(names(new Rerun(source, Order.CHRONOLOGICAL, Order.SHUFFLE)))
                .containsExactly("a");
    }

    @Test
    void rerunsAreWhatHasBeenShownInThatOrder() {
        MediaItem a = items.add(item("a"));
        MediaItem b = items.add(item("b"));
        items.add(item("c"));
        CollectionId rerun = rerun(Order.CHRONOLOGICAL);
        assertThat(reruns(rerun).items()).hasSize(3);
        firstRuns.add(rerun, List.of(shown(b, 1), shown(a, 2), shown(99, 3)));

        Pool pool = reruns(rerun);

        assertThat(pool.items()).containsExactly(b.outline(), a.outline());
        assertThat(pool.arrangement()).isEqualTo(new Arrangement.Custom());
        assertThat(contents().of(new Selection.Collection(rerun)).items()).hasSize(3);
    }

    @Test
    void rerunsInAnotherOrderAreOrderedByTheRule() {
        CollectionId rerun = rerun(Order.SHUFFLE);
        firstRuns.add(rerun, List.of(shown(items.add(item("a")), 1)));

        assertThat(reruns(rerun).arrangement()).isEqualTo(new Arrangement.Loose());
    }

    @Test
    void onlyRerunCollectionsHaveReruns() {
        CollectionId smart = collections.add("smart", new Content.Smart("*:*")).id();
        items.add(item("a"));

        assertThat(reruns(smart)).isEqualTo(Pool.EMPTY);
        assertThat(reruns(new CollectionId(99))).isEqualTo(Pool.EMPTY);
    }

    @Test
    void partsAreThoseOfTheWhole() {
        for (String name : List.of("a", "b", "c")) {
            items.add(item(name).at("/m/%s.mkv".formatted(name)));
        }
        MediaId b = contents().of(new Selection.Query("b")).items().getFirst().id();
        List<Content> all =
                List.of(
                        new Content.Smart("*:*"),
                        new Content.Folder(Path.of("/m"), List.of()),
                        new Content.Folder(Path.of("/m"), List.of(Path.of("/n"))),
                        new Content.LooseFiles(Path.of("/m")));

        for (Content content : all) {
            assertThat(part(content, new Page(1, 1)).items())
                    .extracting(Outline::id)
                    .containsExactly(b);
            assertThat(part(content, new Page(9, 1)).items()).isEmpty();
            assertThat(part(content, Page.NONE).count()).isEqualTo(3);
        }
        assertThat(part(manual(new Selection.Item(b)), Page.NONE).count()).isEqualTo(1);
        assertThat(part(manual(new Selection.Item(b)), Page.first(5)).items()).hasSize(1);
        assertThat(part(new Content.Smart("year:x"), Page.first(5)).count()).isZero();
    }

    private Matches.Preview part(Content content, Page page) {
        return contents().part(new MediaCollection(new CollectionId(1_000), "m", content), page);
    }

    private CollectionId rerun(Order again) {
        Selection all = new Selection.Query("*:*");
        return collections.add("rerun", new Rerun(all, Order.CHRONOLOGICAL, again)).id();
    }

    private Pool reruns(CollectionId id) {
        return contents().of(new Selection.Reruns(id));
    }

    private static FirstRuns.FirstRun shown(MediaItem item, int hour) {
        return shown(item.id().value(), hour);
    }

    private static FirstRuns.FirstRun shown(long id, int hour) {
        return new FirstRuns.FirstRun(
                new MediaId(id), Instant.parse("2026-04-30T00:00:00Z").plusSeconds(3_600L * hour));
    }

    @Test
    void collectionsThatContainOneAnotherEnd() {
        items.add(item("a"));
        MediaCollection multi = collections.add("multi", new Multi(List.of()));
        Entry self = entry(new Selection.Collection(multi.id()));
        Entry query = entry(new Selection.Query("a"));
        MediaCollection playlist =
                collections.add("list", new Playlist(List.of(self, query), false));
        collections.update(
                new MediaCollection(
                        multi.id(),
                        "multi",
                        new Multi(List.of(new Member(playlist.id(), false, false)))));

        Pool pool = contents().of(new Selection.Collection(multi.id()));

        assertThat(pool.items()).hasSize(1);
    }

    @Test
    void anUnknownCollectionOrItemIsEmpty() {
        assertThat(contents().of(new Selection.Collection(new CollectionId(9))))
                .isEqualTo(Pool.EMPTY);
        assertThat(contents().of(new Selection.Item(new MediaId(9)))).isEqualTo(Pool.EMPTY);
    }

    private static Entry entry(Selection source) {
        return new Entry(source, Order.CHRONOLOGICAL, new Take.All(), true);
    }

    private static Manual manual(Selection.Pick... picks) {
        return new Manual(List.of(picks), false);
    }

    private Contents contents() {
        return InMemoryContents.of(items, collections, firstRuns);
    }

    private Pool pool(Content content) {
        return contents().of(new MediaCollection(new CollectionId(1_000), "m", content));
    }

    private List<String> names(Content content) {
        return pool(content).items().stream().map(found -> found.title().name()).toList();
    }
}
