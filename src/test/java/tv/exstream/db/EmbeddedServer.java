package tv.exstream.db;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import tv.exstream.config.PostgresAddress;
import tv.exstream.config.Secret;

/// A real PostgreSQL server, started by the first test that needs it and ended with the JVM. It forgets everything when the machine
/// stops, which makes it fast.
public final class EmbeddedServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private EmbeddedServer() {}

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
        PostgresAddress address = address(database);
        try (Connection connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password().text());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// Starts another server, which the caller closes.
    static EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .start();
    }

    private static final class Server {
        static final EmbeddedPostgres STARTED = started();

        private static EmbeddedPostgres started() {
            try {
                return start(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Template {
        static final String NAME = migrated();

        private static String migrated() {
            execute("postgres", "CREATE DATABASE migrated");
            Database.open(address("migrated")).close();
            return "migrated";
        }
    }
}
