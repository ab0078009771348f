package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.db.Problems.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.problem.Problem;

class DatabaseTest {
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
    @DisplayName(
            "H42: other users of the machine read neither the database nor what SQLite lays beside it")
    void othersReadNothing() throws Exception {
        Path file = folder.resolve("private.db");
        Database.open(file).close();
        assertThat(others(file)).isEmpty();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Path left = Files.createFile(folder.resolve("private.db-wal"));
        Files.setPosixFilePermissions(left, PosixFilePermissions.fromString("rw-r--r--"));
        try (Database database = Database.open(file)) {
            Channel _ = new JooqChannels(database).add(channel(5).draft());
            assertThat(others(file)).isEmpty();
            assertThat(others(left)).isEmpty();
        }
    }

    /// What anybody but the owner may.
    private static Set<PosixFilePermission> others(Path file) throws IOException {
        Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        rights.removeAll(PosixFilePermissions.fromString("rwx------"));
        return rights;
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
