package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.db.Problems.assertProblem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Today;
import tv.exstream.media.Chapter;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.problem.Problem;
import tv.exstream.time.TimeRange;

class DatabaseTest {
    private static final String ANY = "{\"type\":\"loose-files\",\"folder\":\"/m\"}";

    @TempDir private Path folder;

    @Test
    void whatWasWrittenIsThereAfterOpeningAgain() {
        Path file = folder.resolve("new.db");
        Channel added;
        try (Database database = Database.open(file)) {
            added = new JooqChannels(database).add(channel(5).draft());
        }

        try (Database database = Database.open(file)) {
            assertThat(new JooqChannels(database).all()).containsExactly(added);
        }
    }

    @Test
    void aDatabaseOfTheFirstSchemaKeepsItsChaptersAndFillersAndCanBeSearched() throws Exception {
        Path file = folder.resolve("first.db");
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:db/migration/sqlite")
                .target("1")
                .load()
                .migrate();
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
    @DisplayName("F24: a schema newer than the program is refused and left as it is")
    void aSchemaNewerThanTheProgramIsRefusedAndLeftAsItIs() throws Exception {
        Path file = TemporaryDatabase.file(folder);
        execute(
                file,
                "INSERT INTO flyway_schema_history SELECT installed_rank + 1000, '9999', 'future', type, 'V9999__future.sql', checksum, installed_by, installed_on, execution_time, success FROM flyway_schema_history WHERE version = '1'");
        byte[] before = Files.readAllBytes(file);

        assertProblem(() -> Database.open(file), Problem.DATABASE_UNUSABLE)
                .hasMessageContaining("must not be newer than the program: schema 9999");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    @DisplayName("F15: a file that is no database is refused with its name")
    void aFileThatIsNoDatabaseIsRefusedWithItsName() throws Exception {
        Path file = folder.resolve("noise.db");
        Files.writeString(file, "this is not a database, but it is long enough to look like one");

        assertProblem(() -> Database.open(file), Problem.DATABASE_UNUSABLE)
                .hasMessageContaining(file.toString());
    }

    @Test
    @DisplayName(
            "F15: while another program holds the lock, reads go on and a write ends in a problem")
    void whileAnotherProgramHoldsTheLockReadsGoOnAndAWriteEndsInAProblem() throws Exception {
        Path file = TemporaryDatabase.file(folder);
        try (Database database = TemporaryDatabase.open(file);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            JooqChannels channels = new JooqChannels(database);
            Channel added = channels.add(channel(5).draft());
            statement.execute("BEGIN IMMEDIATE");

            assertProblem(() -> channels.add(channel(6).draft()), Problem.DATABASE_BUSY)
                    .hasMessageContaining("must not be locked by another program");
            assertThat(channels.all()).containsExactly(added);

            statement.execute("ROLLBACK");
            channels.add(channel(6).draft());
            assertThat(channels.all()).hasSize(2);
        }
    }

    @Test
    void aClosedDatabaseRefusesWrites() {
        Database database = TemporaryDatabase.in(folder);
        database.close();

        assertProblem(() -> database.write(sql -> 1), Problem.DATABASE_BUSY);
    }

    private static void execute(Path file, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
