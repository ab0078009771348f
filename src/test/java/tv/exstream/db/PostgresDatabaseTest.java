package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.db.Problems.assertProblem;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.channel.Channel;
import tv.exstream.config.PostgresAddress;
import tv.exstream.config.Secret;
import tv.exstream.problem.Problem;

class PostgresDatabaseTest {
    private static final Duration SOON = Duration.ofMillis(100);

    @TempDir private Path folder;

    @Test
    void whatWasWrittenIsThereAfterOpeningAgain() {
        PostgresAddress address = EmbeddedServer.emptyDatabase();
        Channel added;
        try (Database database = Database.open(address, EmbeddedServer.KEY)) {
            added = new JooqChannels(database).add(channel(5).draft());
        }

        try (Database database = Database.open(address, EmbeddedServer.KEY)) {
            assertThat(new JooqChannels(database).all()).containsExactly(added);
        }
    }

    @Test
    void aSecondServerOnTheSameDatabaseIsRefusedUntilTheFirstEnds() {
        PostgresAddress address = EmbeddedServer.migratedDatabase();
        try (Database first = Database.open(address, EmbeddedServer.KEY)) {
            assertProblem(
                            () -> Database.open(address, EmbeddedServer.KEY, SOON),
                            Problem.DATABASE_BUSY)
                    .hasMessageContaining(
                            "database %s: no other EXStreamTV may use it", address.name());
            first.check();
        }

        Database.open(address, EmbeddedServer.KEY).close();
    }

    @Test
    void aWrongPasswordIsRefusedAndNotTold() throws Exception {
        PostgresAddress right = EmbeddedServer.migratedDatabase();
        EmbeddedServer.execute("postgres", "CREATE ROLE viewer LOGIN PASSWORD 'right'");
        EmbeddedServer.requirePasswordOf("viewer");

        PostgresAddress wrong = new PostgresAddress(right.url(), "viewer", new Secret("hunter2"));

        assertProblem(() -> Database.open(wrong, EmbeddedServer.KEY), Problem.DATABASE_UNUSABLE)
                .hasMessageContaining(
                        "database %s: database.user and database.password must be right",
                        right.name())
                .hasMessageContaining("viewer")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aDatabaseThatDoesNotExistIsNamed() {
        PostgresAddress address = EmbeddedServer.address("nowhere");

        assertProblem(() -> Database.open(address, EmbeddedServer.KEY), Problem.DATABASE_UNUSABLE)
                .hasMessageContaining(
                        "database nowhere on localhost:%d: the database must be created first",
                        EmbeddedServer.port());
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        PostgresAddress address =
                new PostgresAddress("jdbc:postgresql://127.0.0.1:1/tv", "", new Secret(""));

        assertProblem(() -> Database.open(address, EmbeddedServer.KEY), Problem.DATABASE_BUSY)
                .hasMessageContaining(
                        "database tv on 127.0.0.1:1: the server must be reachable: Connection to 127.0.0.1:1 refused");
    }

    @Test
    void anotherEncodingThanUnicodeIsRefused() {
        EmbeddedServer.execute(
                "postgres",
                "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");

        assertProblem(
                        () -> Database.open(EmbeddedServer.address("latin"), EmbeddedServer.KEY),
                        Problem.DATABASE_UNUSABLE)
                .hasMessageContaining("must be created with the encoding UTF8: LATIN1");
    }

    @Test
    @DisplayName("F24: a PostgreSQL schema newer than the program is refused")
    void aSchemaNewerThanTheProgramIsRefused() {
        PostgresAddress address = EmbeddedServer.migratedDatabase();
        EmbeddedServer.execute(
                EmbeddedServer.nameOf(address),
                "INSERT INTO flyway_schema_history SELECT installed_rank + 1000, '9999', 'future', type, 'V9999__future.sql', checksum, installed_by, installed_on, execution_time, success FROM flyway_schema_history WHERE version = '10'");

        assertProblem(() -> Database.open(address, EmbeddedServer.KEY), Problem.DATABASE_UNUSABLE)
                .hasMessageContaining("must not be newer than the program: schema 9999");
    }

    @Test
    void textWithTheCharacterZeroIsTheCallersMistake() {
        try (Database database =
                Database.open(EmbeddedServer.migratedDatabase(), EmbeddedServer.KEY)) {
            JooqInstallation installation = new JooqInstallation(database);

            assertProblem(() -> installation.put("a", "b\u0000"), Problem.INVALID_VALUE)
                    .hasMessageContaining("U+0000");

            installation.put("a", "b");
            assertThat(installation.find("a")).contains("b");
        }
    }

    @Test
    void aWriterWhoseConnectionWasEndedTakesAnother() {
        PostgresAddress address = EmbeddedServer.migratedDatabase();
        try (Database database = Database.open(address, EmbeddedServer.KEY)) {
            JooqInstallation installation = new JooqInstallation(database);
            installation.put("a", "1");

            EmbeddedServer.execute(
                    "postgres",
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'"
                            .formatted(EmbeddedServer.nameOf(address)));

            installation.put("a", "2");
            Patience.until("it is read again", () -> installation.find("a").isPresent());
            assertThat(installation.find("a")).contains("2");
            assertProblem(
                    () -> Database.open(address, EmbeddedServer.KEY, SOON), Problem.DATABASE_BUSY);
        }
    }

    @Test
    @DisplayName(
            "F15: while the PostgreSQL server is away calls end in a problem; when it is back they work")
    void aServerThatComesBackIsUsedAgain() throws Exception {
        EmbeddedPostgres server = EmbeddedServer.start(folder, 0);
        PostgresAddress address =
                new PostgresAddress(
                        "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort()),
                        "postgres",
                        new Secret(""));
        try (Database database = Database.open(address, EmbeddedServer.KEY)) {
            JooqInstallation installation = new JooqInstallation(database);
            installation.put("a", "1");

            server.close();
            assertProblem(() -> installation.find("a"), Problem.DATABASE_BUSY)
                    .hasMessageContaining("reading database " + address.name());
            assertProblem(() -> installation.put("a", "2"), Problem.DATABASE_BUSY)
                    .hasMessageContaining("writing database " + address.name());

            server = EmbeddedServer.start(folder, server.getPort());
            Patience.until("it is read again", () -> installation.find("a").isPresent());
            installation.put("a", "3");
            assertThat(installation.find("a")).contains("3");
        } finally {
            server.close();
        }
    }
}
