package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.describe.Layering.sayings;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Listing;
import tv.exstream.channel.Logos;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Today;
import tv.exstream.describe.Description;
import tv.exstream.describe.Layering;
import tv.exstream.describe.Layers.Voice;
import tv.exstream.media.Aspect;
import tv.exstream.media.Chapter;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.Metadata;
import tv.exstream.media.Pictures;
import tv.exstream.media.Profile;
import tv.exstream.media.SentPicture;
import tv.exstream.media.Tags;
import tv.exstream.media.Title;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.time.TimeRange;

/// What older versions of the program have left is kept.
class OlderDatabaseTest {
    private static final String ANY = "{\"type\":\"loose-files\",\"folder\":\"/m\"}";

    @TempDir private Path folder;

    @Test
    void aDatabaseOfTheFirstSchemaKeepsItsChaptersAndFillersAndCanBeSearched() throws Exception {
        Path file = folder.resolve("first.db");
        migrate(file, "1");
        execute(
                file,
                """
                INSERT INTO media_item VALUES (7, '/m/alien.mkv', 'MOVIE', 'Alien', '', -1, -1, 1979, 'In space.', 1,
                    '2024-01-02T03:04:05.6Z', 'd', 60000000000,
                    '{"video":[],"audio":[],"subtitles":[],"chapters":[{"start":5.000000000,"title":"one"}]}', 0)""");
        execute(
                file,
                "INSERT INTO channel VALUES (3, 5, 0, 'Five', 0, 'UTC', '%s')"
                        .formatted(JsonColumn.write(Profile.HD_720)));
        execute(file, "INSERT INTO airing VALUES (3, 0, 60000, 7, 0, 'FILLER', 1, 'why', '{}')");
        for (int start : List.of(60_000, 120_000)) {
            execute(
                    file,
                    "INSERT INTO airing VALUES (3, %d, %d, 7, 0, 'PROGRAMME', 2, 'why', '{}')"
                            .formatted(start, start + 60_000));
        }
        execute(file, "INSERT INTO media_collection VALUES (1, 'Films', '" + ANY + "')");
        execute(file, "INSERT INTO media_collection VALUES (2, 'films', '" + ANY + "')");

        try (Database database = Database.open(file)) {
            MediaItem alien = new JooqMediaItems(database).find(new MediaId(7)).orElseThrow();
            assertThat(alien.file().chapters())
                    .containsExactly(new Chapter(Duration.ofSeconds(5), "one"));
            assertThat(
                            new JooqPlayouts(database)
                                    .airings(
                                            new ChannelId(3),
                                            new TimeRange(
                                                    Instant.EPOCH, Instant.ofEpochSecond(60))))
                    .extracting(Airing::kind)
                    .containsExactly(AiringKind.TAIL);
            Map<MediaId, Instant> firsts = new HashMap<>();
            new JooqPlayouts(database)
                    .forEach(
                            new ChannelId(3),
                            new TimeRange(Instant.EPOCH, Instant.ofEpochSecond(180)),
                            _ -> {},
                            firsts::put);
            assertThat(firsts).isEqualTo(Map.of(alien.id(), Instant.ofEpochSecond(60)));
            assertThat(
                            new JooqMatches(database)
                                    .all(
                                            Query.parse("alien plot:space added:2024-01-02"),
                                            new Today(LocalDate.EPOCH, ZoneOffset.UTC)))
                    .containsExactly(alien.outline());
            assertThat(new JooqMediaCollections(database).all())
                    .extracting(MediaCollection::name)
                    .containsExactly("Films", "films (2)");
        }
    }

    @Test
    void theChannelsOfADatabaseBeforeListingsAreListedAsUsualAndCanHaveLogos() throws Exception {
        Path file = folder.resolve("before.db");
        migrate(file, "11");
        execute(
                file,
                "INSERT INTO channel VALUES (3, 5, 0, 'Five', 0, 'UTC', '%s')"
                        .formatted(JsonColumn.write(Profile.HD_720)));

        try (Database database = Database.open(file)) {
            Channel five = new JooqChannels(database).find(new ChannelId(3)).orElseThrow();
            assertThat(five)
                    .isEqualTo(
                            channel(5)
                                    .withId(3)
                                    .named("Five")
                                    .since(Instant.EPOCH)
                                    .in(ZoneId.of("UTC"))
                                    .build());

            SentPicture logo = SentPicture.of(Pictures.png(4, 4), Logos.LIMITS);
            new JooqLogos(database).put(five.id(), logo);

            assertThat(new JooqLogos(database).find(five.id())).contains(logo);
            assertThat(new JooqChannels(database).listed())
                    .containsExactly(five.with(Listing.USUAL.withLogo(logo.digest())));
        }
    }

    @Test
    @DisplayName(
            "songs that were known before what is written in them was kept are to be read once, and nothing else is")
    void theSongsOfADatabaseBeforeTagsAreReadOnce() throws Exception {
        Path file = folder.resolve("untagged.db");
        migrate(file, "1");
        for (String item : List.of("7, '/m/a.mp3', 'SONG'", "8, '/m/b.mkv', 'MOVIE'")) {
            execute(
                    file,
                    """
                    INSERT INTO media_item VALUES (%s, 'A', '', -1, -1, 0, '', 1, '2024-01-02T03:04:05.6Z', 'd', 60000000000,
                        '{"video":[],"audio":[],"subtitles":[],"chapters":[]}', 0)"""
                            .formatted(item));
        }

        try (Database database = Database.open(file)) {
            var items = new JooqMediaItems(database);
            MediaItem song = items.find(new MediaId(7)).orElseThrow();

            assertThat(song.file().tags()).isEqualTo(Tags.NONE);
            assertThat(items.unreadUnder(Path.of("/m"))).containsExactly(Path.of("/m/a.mp3"));
            assertThat(items.unreadUnder(Path.of("/other"))).isEmpty();

            items.upsert(List.of(new Found(song.kind(), song.title(), song.file())));

            assertThat(items.unreadUnder(Path.of("/m"))).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "LIB-20: what was described before the NFO was told apart counts as it did, as the word of the scan, and is told apart by a scan")
    void theDescriptionsOfADatabaseBeforeTheNfoCount() throws Exception {
        Path file = folder.resolve("merged.db");
        migrate(file, "1");
        execute(
                file,
                """
                INSERT INTO media_item VALUES (7, '/m/a.mkv', 'MOVIE', 'A', '', -1, -1, 0, 'Mine.', 1, '2024-01-02T03:04:05.6Z', 'd', 60000000000,
                    '{"video":[],"audio":[],"subtitles":[],"chapters":[]}', 0)""");
        migrate(file, "36");
        String base =
                JsonColumn.write(
                                new Description(
                                        new Title("A", "", -1, -1, 0, "Mine."), Metadata.NONE))
                        .replace(",\"nfo\":[]", "");
        String provided = JsonColumn.write(Layering.provided(sayings(Aspect.PLOT, "A ship.")));
        execute(
                file,
                "INSERT INTO description (media_id, base, provided, locked) VALUES (7, '%s', '%s', '{\"values\":{}}')"
                        .formatted(base, provided));

        try (Database database = Database.open(file)) {
            assertThat(base).doesNotContain("nfo");
            assertThat(plotIn(database)).isEqualTo(Voice.SCAN);

            var items = new JooqMediaItems(database);
            MediaItem known = items.find(new MediaId(7)).orElseThrow();
            items.upsert(
                    List.of(
                            new Found(
                                    known.kind(),
                                    known.title(),
                                    known.file(),
                                    Metadata.NONE.with(Set.of(Aspect.PLOT)),
                                    Instant.EPOCH)));

            assertThat(plotIn(database)).isEqualTo(Voice.NFO);
            assertThat(items.find(known.id())).contains(known);
        }
    }

    private static Voice plotIn(Database database) {
        return new JooqDescriptions(database)
                .find(new MediaId(7))
                .orElseThrow()
                .merged()
                .voices()
                .getOrDefault(Aspect.PLOT, Voice.YOU);
    }

    private static void migrate(Path file, String version) {
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:db/migration/sqlite")
                .target(version)
                .load()
                .migrate();
    }

    private static void execute(Path file, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
