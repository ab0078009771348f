package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.db.tables.Tables.AIRED;
import static tv.exstream.db.tables.Tables.AIRING;
import static tv.exstream.describe.Layering.sayings;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Contents;
import tv.exstream.collection.FirstRuns.FirstRun;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.Selection;
import tv.exstream.collection.query.Today;
import tv.exstream.db.tables.DefaultSchema;
import tv.exstream.media.Aspect;
import tv.exstream.media.GoneFilter;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Trash;
import tv.exstream.media.Trash.Stretch;
import tv.exstream.media.TrashContract;

class JooqTrashTest extends OnEachDatabase implements TrashContract {
    private static final Today TODAY = new Today(LocalDate.of(2026, 5, 1), ZoneOffset.UTC);

    @Override
    public Trash trash() {
        return new JooqTrash(database);
    }

    @Override
    public MediaItems items() {
        return new JooqMediaItems(database);
    }

    @Test
    void whatTheTimelineOfAChannelHasIsNotForgotten() {
        MediaItem alien = items().upsert(List.of(item("alien").found())).getFirst();
        items().markGone(List.of(alien.file().path()), MORNING);
        ChannelId channel = new JooqChannels(database).add(ChannelBuilder.channel(1).draft()).id();
        int _ =
                database.write(
                        sql ->
                                sql.insertInto(AIRING)
                                        .set(AIRING.CHANNEL_ID, channel.value())
                                        .set(AIRING.START_AT, 0L)
                                        .set(AIRING.FINISH_AT, 1L)
                                        .set(AIRING.MEDIA_ID, alien.id().value())
                                        .set(AIRING.IN_POINT, 0L)
                                        .set(AIRING.KIND, "PROGRAMME")
                                        .set(AIRING.GUIDE_GROUP, 0L)
                                        .set(AIRING.REASON, "")
                                        .set(AIRING.RESUME, "")
                                        .execute());

        assertThat(trash().forget(NOON)).isZero();

        assertThat(items().find(alien.id())).isPresent();
        assertThat(trash().count()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "what is gone is found by its index, and timelines are asked for each of it: neither is read as a whole")
    void nothingIsReadAsAWhole() {
        Assumptions.assumeTrue(
                database.read(DSLContext::dialect).family() == SQLDialect.SQLITE,
                "the plan of PostgreSQL depends on how many rows there are");

        String plan =
                database.read(
                        sql ->
                                sql.fetch(
                                                "EXPLAIN QUERY PLAN "
                                                        + sql.renderInlined(
                                                                JooqTrash.forgettable(
                                                                        sql, DSL.noCondition())))
                                        .format());

        assertThat(plan)
                .contains("SCAN media_item USING INDEX media_item_gone")
                .contains("SEARCH airing USING COVERING INDEX airing_of_item (media_id=?)")
                .doesNotContain("SCAN airing");
    }

    @Test
    void nothingIsLeftOfWhatIsForgotten() {
        MediaItem alien = add("alien");
        MediaItem brazil = add("brazil");
        CollectionId reruns = collections().add("reruns", picked(alien, brazil)).id();
        ChannelId channel = new JooqChannels(database).add(ChannelBuilder.channel(1).draft()).id();
        for (MediaItem item : List.of(alien, brazil)) {
            assertThat(descriptions().lock(item.id(), _ -> sayings(Aspect.PLOT, "Mine.")))
                    .isPresent();
            new JooqFirstRuns(database).add(reruns, List.of(new FirstRun(item.id(), MORNING)));
            aired(channel, item);
        }
        assertThat(tablesWith(alien)).contains("aired", "description", "first_run", "media_search");
        List<String> before = tablesWith(brazil);
        items().markGone(List.of(alien.file().path()), MORNING);

        assertThat(trash().empty()).isEqualTo(1);

        assertThat(tablesWith(alien)).isEmpty();
        assertThat(tablesWith(brazil)).isEqualTo(before);
    }

    @Test
    void aCollectionGoesOnWithoutWhatIsForgotten() {
        MediaItem alien = add("alien");
        MediaItem brazil = add("brazil");
        MediaCollection picks = collections().add("picks", picked(alien, brazil));
        items().markGone(List.of(alien.file().path()), MORNING);

        assertThat(trash().empty()).isEqualTo(1);

        Contents contents =
                new Contents(
                        new Contents.Sources(
                                items(),
                                collections(),
                                new JooqMatches(database),
                                new JooqFirstRuns(database)),
                        TODAY);
        assertThat(contents.of(picks).items()).extracting(Outline::id).containsExactly(brazil.id());
        assertThat(contents.of(new Selection.Item(alien.id())).items()).isEmpty();
    }

    @Test
    void howeverMuchIsGoneItIsReadInPortionsAndOnce() {
        items().upsert(
                        IntStream.range(0, 1_100)
                                .mapToObj(n -> item("film %04d".formatted(n)).found())
                                .toList());
        items().markGone(paths(), MORNING);
        GoneFilter films = new GoneFilter("FILM", Optional.empty(), Optional.empty());
        var statements = Statements.of(database);

        Stretch some = trash().list(films, 1_000, 50);

        assertThat(statements.taken()).as("500 rows each").isEqualTo(3);
        assertThat(some.total()).isEqualTo(1_100);
        assertThat(some.gone()).hasSize(50);
        assertThat(some.gone().getFirst().title().name()).isEqualTo("film 0099");
        assertThat(trash().has(films)).isTrue();
        assertThat(statements.taken()).as("no more than are needed").isOne();
        assertThat(trash().empty(films)).isEqualTo(1_100);
    }

    private List<Path> paths() {
        return items().outlinesUnder(Path.of("/")).stream().map(Outline::path).toList();
    }

    private MediaItem add(String name) {
        return items().upsert(List.of(item(name).movieOf(1979).found())).getFirst();
    }

    private static Content picked(MediaItem... items) {
        return new Content.Manual(
                Arrays.stream(items)
                        .map(item -> (Selection.Pick) new Selection.Item(item.id()))
                        .toList(),
                true);
    }

    private void aired(ChannelId channel, MediaItem item) {
        int _ =
                database.write(
                        sql ->
                                sql.insertInto(AIRED)
                                        .set(AIRED.CHANNEL_ID, channel.value())
                                        .set(AIRED.MEDIA_ID, item.id().value())
                                        .set(AIRED.FIRST_AT, 0L)
                                        .set(AIRED.LAST_AT, 0L)
                                        .execute());
    }

    /// The tables that have rows of an item.
    private List<String> tablesWith(MediaItem item) {
        return database.read(
                sql ->
                        DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                                .filter(table -> table.field("media_id") != null)
                                .filter(
                                        table ->
                                                sql.fetchExists(
                                                        table,
                                                        table.field("media_id", Long.class)
                                                                .eq(item.id().value())))
                                .map(Table::getName)
                                .sorted()
                                .toList());
    }

    private MediaCollections collections() {
        return new JooqMediaCollections(database);
    }

    private JooqDescriptions descriptions() {
        return new JooqDescriptions(database);
    }

    @Test
    void aLiveSourceIsNeverInIt() {
        MediaItem news =
                items().upsert(List.of(item("news").ofKind(MediaKind.LIVE).found())).getFirst();
        items().markGone(List.of(news.file().path()), MORNING);

        assertThat(trash().count()).isZero();
        assertThat(trash().forget(NOON)).isZero();
    }
}
