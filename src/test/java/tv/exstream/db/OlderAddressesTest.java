package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.db.tables.Tables.LISTED_ENTRY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.Condition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.PostgresAddress;
import tv.exstream.iptv.Digest;
import tv.exstream.iptv.Entries;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.iptv.EntryFilter.State;
import tv.exstream.iptv.ListedEntries;
import tv.exstream.iptv.ListedEntries.Judged;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.Sieve;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.key.KeyFile;
import tv.exstream.key.KeyPlaces;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceId;

/// Addresses that an older version of the program has left as they are.
class OlderAddressesTest {
    private static final String BEFORE = "54";
    private static final String SECRET = "hunter2secret";

    /// More than one portion, and not a multiple of it.
    private static final int COUNT = 1_203;

    private static final SourceId LIST = new SourceId(5);
    private static final String ORIGIN =
            """
            {"origin":{"type":"m3u","address":"http://tv.example/get.php?username=a&password=%s"}}"""
                    .formatted(SECRET);

    @TempDir private Path folder;

    @Test
    void theyAreSealedAtTheFirstStartAndLeftNowhereInTheFile() throws Exception {
        Path file = older();
        assertThat(bytes(file)).contains(SECRET);

        try (Database database = Database.open(file)) {
            assertKept(database);
            assertThat(bytes(file)).doesNotContain(SECRET);
        }
        assertThat(bytes(file)).contains("SQLite").doesNotContain(SECRET);
    }

    @Test
    @DisplayName(
            "a start that was killed in the middle is gone on with, and nothing is sealed twice")
    void aKilledStartIsGoneOnWith() throws Exception {
        Path file = older();
        Database.open(file).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE revision SET value = 1 WHERE name = 'sealed'");
            statement.execute("DELETE FROM listed_entry WHERE position >= 700");
            addEntries(connection, 700);
        }

        try (Database database = Database.open(file)) {
            assertKept(database);
            assertThat(revision(database)).isEqualTo(2);
        }
        assertThat(bytes(file)).doesNotContain(SECRET);
    }

    @Test
    void inPostgresqlTheyAreSealedToo() throws Exception {
        PostgresAddress address = EmbeddedServer.emptyDatabase();
        migrate(
                Flyway.configure()
                        .dataSource(address.url(), address.user(), address.password().text()),
                "postgresql");
        try (Connection connection = EmbeddedServer.connect(address)) {
            fill(connection);
        }

        try (Database database =
                Database.open(address, KeyPlaces.of(new KeyFile(folder.resolve("own.key"))))) {
            assertKept(database);
        }
    }

    /// All is there as it was, sealed, and a reading of the same list finds nothing new.
    private static void assertKept(Database database) {
        assertThat(new JooqSources(database).find(LIST).orElseThrow().settings().origin())
                .isInstanceOfSatisfying(
                        ListOrigin.Playlist.class,
                        list -> assertThat(list.address().text()).endsWith(SECRET));
        ListedEntries entries = new JooqListedEntries(database);
        List<StoredEntry> all =
                entries.of(LIST, new EntryFilter("", "", State.LISTED)).list(0, COUNT);
        assertThat(all).extracting(StoredEntry::listed).isEqualTo(entries());
        assertThat(sealed(database)).isEqualTo(COUNT);
        List<Judged> again =
                all.stream()
                        .map(StoredEntry::listed)
                        .map(each -> new Judged(0, each, new Sieve(Rules.NONE).of(each)))
                        .toList();
        assertThat(entries.put(LIST, entries.begin(LIST), again).same()).isEqualTo(COUNT);
    }

    private static int sealed(Database database) {
        Condition sealed = LISTED_ENTRY.LISTED.like("sealed:%");
        return database.read(sql -> sql.fetchCount(LISTED_ENTRY, sealed));
    }

    private static long revision(Database database) {
        return database.read(sql -> Revisions.of(sql, "sealed"));
    }

    private Path older() throws SQLException {
        Path file = folder.resolve("older.db");
        String url = "jdbc:sqlite:" + file;
        migrate(Flyway.configure().dataSource(url, null, null), "sqlite");
        try (Connection connection = DriverManager.getConnection(url)) {
            fill(connection);
        }
        return file;
    }

    private static void migrate(FluentConfiguration flyway, String kind) {
        flyway.locations("classpath:db/migration/" + kind).target(BEFORE).load().migrate();
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO source (id, name, origin, refresh_seconds, enabled, mark) VALUES (5, 'list', '%s', 0, TRUE, '')"
                            .formatted(ORIGIN));
        }
        addEntries(connection, 0);
    }

    private static List<ListedEntry> entries() {
        return IntStream.range(0, COUNT).mapToObj(OlderAddressesTest::entry).toList();
    }

    private static ListedEntry entry(int number) {
        return Entries.at(
                Entries.in("News", "News " + number),
                "http://tv.example/live/ada/%s/%d.ts".formatted(SECRET, number));
    }

    private static void addEntries(Connection connection, int first) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        INSERT INTO listed_entry (source_id, entry_key, position, reading, digest, kind, listed, shown_name, shown_group, number,
                            logo, match_key, dropped_by, choice, gone_since)
                        VALUES (5, ?, ?, 1, ?, ?, ?, ?, 'News', '', '', '', 0, 'RULES', 0)""")) {
            for (int n = first; n < COUNT; n++) {
                ListedEntry entry = entry(n);
                insert.setString(1, entry.key().text());
                insert.setInt(2, n);
                insert.setLong(3, new Digest().of(entry));
                insert.setString(4, entry.kind().name());
                insert.setString(5, JsonColumn.write(ListedEntryRows.Said.of(entry)));
                insert.setString(6, entry.name());
                insert.addBatch();
            }
            int[] _ = insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /// Of the file and what SQLite lays beside it.
    private static String bytes(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String ending : List.of("", "-wal")) {
            Path each = file.resolveSibling(file.getFileName() + ending);
            if (Files.exists(each)) {
                all.append(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
