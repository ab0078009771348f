package tv.exstream.db;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import tv.exstream.config.PostgresAddress;
import tv.exstream.config.Secret;
import tv.exstream.key.KeyFile;
import tv.exstream.key.KeyPlaces;

/// A real PostgreSQL server, started by the first test that needs it and ended with the JVM. It forgets everything when the machine
/// stops, which makes it fast.
public final class EmbeddedServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /// The key of all its databases.
    static final KeyPlaces KEY = KeyPlaces.of(new KeyFile(temporary().resolve("secret.key")));

    private EmbeddedServer() {}

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("exstreamtv-key");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A new database with nothing in it.
    public static PostgresAddress emptyDatabase() {
        String name = "test" + DATABASES.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name);
        return address(name);
    }

    /// A new database with the newest schema, which was made only once.
    static PostgresAddress migratedDatabase() {
        String name = "test" + DATABASES.incrementAndGet();
        execute("postgres", "CREATE DATABASE %s TEMPLATE %s".formatted(name, Template.NAME));
        return address(name);
    }

    /// The same, opened; whoever asks closes it.
    public static Database database() {
        return Database.open(migratedDatabase(), KEY);
    }

    static PostgresAddress address(String database) {
        return new PostgresAddress(
                "jdbc:postgresql://localhost:%d/%s".formatted(port(), database),
                "postgres",
                new Secret("postgres"));
    }

    static int port() {
        assumeTrue(
                System.getProperty("os.name").equals("Linux"),
                "the PostgreSQL server of the tests runs on Linux only");
        return Server.STARTED.getPort();
    }

    static void execute(String database, String sql) {
        try (Connection connection = connect(address(database));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// The name of a database that was made here.
    static String nameOf(PostgresAddress address) {
        return address.url().substring(address.url().lastIndexOf('/') + 1);
    }

    /// From now on this user needs a password; all others are let in as they are.
    static void requirePasswordOf(String user) throws IOException {
        Path rules = Path.of(ask("postgres", "SHOW hba_file"));
        String rule = "host all %s all scram-sha-256%n".formatted(user);
        Files.writeString(rules, rule + Files.readString(rules));
        execute("postgres", "SELECT pg_reload_conf()");
    }

    /// The first value of the first row.
    static String ask(String database, String sql) {
        try (Connection connection = connect(address(database));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static Connection connect(PostgresAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.url(), address.user(), address.password().text());
    }

    /// Starts a server of one test, which closes it and may start it again on what it has left.
    ///
    /// @param port 0 for any free one
    static EmbeddedPostgres start(Path folder, int port) throws IOException {
        return builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off");
    }

    private static final class Server {
        static final EmbeddedPostgres STARTED = started();

        private static EmbeddedPostgres started() {
            try {
                return builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Template {
        static final String NAME = migrated();

        private static String migrated() {
            execute("postgres", "CREATE DATABASE migrated");
            Database.open(address("migrated"), KEY).close();
            return "migrated";
        }
    }
}
