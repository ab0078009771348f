package tv.exstream.db;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import tv.exstream.config.Config;
import tv.exstream.config.PostgresAddress;

/// Where everything is kept that is known: a SQLite file, or a database of a PostgreSQL server. Thread-safe.
///
/// A native call holds the carrier of a virtual thread, so writes to SQLite, which may wait for another process, run on a platform
/// thread of their own; reads never wait and run on the caller's thread. PostgreSQL is used in the same way: one write after
/// another, each of which sees all earlier ones.
public final class Database implements AutoCloseable {
    private final Connections connections;
    private final DSLContext reading;
    private final DSLContext writing;
    private final WriterThread writer = new WriterThread();

    private Database(Connections connections) {
        this.connections = connections;
        this.reading = DSL.using(connections.readers(), connections.dialect(), settings());
        this.writing = DSL.using(connections.writer(), connections.dialect(), settings());
    }

    /// Opens what the configuration names: the PostgreSQL database, else the file in the data folder.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE, DATABASE_BUSY as the others
    public static Database open(Config config) {
        return config.postgres()
                .map(address -> Database.open(address))
                .orElseGet(() -> Database.open(config.databaseFile()));
    }

    /// Opens the file, which is created when it does not exist and kept from other users of the machine, and brings it and what queries look at to the newest schema.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE when the file is damaged or of a newer version, DATABASE_BUSY
    ///     when another process holds it
    public static Database open(Path file) {
        OwnerOnly.keep(file);
        Migrations.migrate(
                SqliteConnections.writer(file, SqliteConnections.LOCK_WAIT),
                "sqlite",
                "database " + file);
        return completed(openMigrated(file, SqliteConnections.LOCK_WAIT));
    }

    /// Takes the database, which must exist, and brings it and what queries look at to the newest schema.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE when it does not let us in or is of a newer version, DATABASE_BUSY
    ///     when it cannot be reached or another server uses it
    public static Database open(PostgresAddress address) {
        return open(address, PostgresWriter.LOCK_WAIT);
    }

    static Database open(PostgresAddress address, Duration lockWait) {
        return completed(new Database(PostgresConnections.open(address, lockWait)));
    }

    static Database openMigrated(Path file, Duration lockWait) {
        return new Database(SqliteConnections.open(file, lockWait));
    }

    private static Database completed(Database database) {
        try {
            SearchWrites.complete(database);
            return database;
        } catch (RuntimeException e) {
            // Whatever it is, the file or the lock must be free for the next attempt.
            database.close();
            throw e;
        }
    }

    /// Asks the database. The work may run several statements; each sees the state of its own moment.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_BUSY, DATABASE_UNUSABLE
    <T> T read(Function<DSLContext, T> work) {
        try {
            return work.apply(reading);
        } catch (DataAccessException e) {
            throw DatabaseFailure.of(e, "reading " + connections.name());
        }
    }

    /// Changes the database in one transaction, on the writer's thread. Returns when it is done or undone.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_BUSY, DATABASE_UNUSABLE
    <T> T write(Function<DSLContext, T> work) {
        return writer.call(
                () -> {
                    try {
                        return writing.transactionResult(
                                transaction -> work.apply(transaction.dsl()));
                    } catch (DataAccessException e) {
                        throw DatabaseFailure.of(e, "writing " + connections.name());
                    }
                });
    }

    /// Reads one value, for health.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_BUSY, DATABASE_UNUSABLE
    public void check() {
        int _ = read(sql -> sql.selectOne().execute());
    }

    /// Ends what is being written and closes all connections.
    @Override
    public void close() {
        writer.close();
        try {
            connections.close();
        } catch (SQLException e) {
            throw DatabaseFailure.of(e, "closing " + connections.name());
        }
    }

    private static Settings settings() {
        return new Settings().withRenderSchema(false).withExecuteLogging(false);
    }
}
