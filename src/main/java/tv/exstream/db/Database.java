package tv.exstream.db;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import tv.exstream.config.Config;
import tv.exstream.config.PostgresAddress;
import tv.exstream.key.KeyFile;
import tv.exstream.key.KeyPlaces;
import tv.exstream.key.OwnerOnly;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

/// Where everything is kept that is known: a SQLite file, or a database of a PostgreSQL server. Thread-safe.
///
/// A native call holds the carrier of a virtual thread, so writes to SQLite, which may wait for another process, run on a platform
/// thread of their own; reads never wait and run on the caller's thread. PostgreSQL is used in the same way: one write after
/// another, each of which sees all earlier ones.
public final class Database implements AutoCloseable {
    /// The name of the file with the key of a SQLite file.
    private static final String KEY = "secret.key";

    private final Connections connections;
    private final DSLContext reading;
    private final DSLContext writing;
    private final WriterThread writer = new WriterThread();
    private final TableVersions versions = new TableVersions();
    private final Seal seal;
    private final SealedText sealed;

    /// The transaction that all reads and writes of a thread belong to while it does several things in one.
    private final ScopedValue<DSLContext> together = ScopedValue.newInstance();

    /// @param keys where the key is with which its secrets are sealed
    private Database(Connections connections, KeyPlaces keys) {
        this.connections = connections;
        this.reading = DSL.using(connections.readers(), connections.dialect(), settings());
        this.writing = DSL.using(connections.writer(), connections.dialect(), settings());
        this.writing.configuration().set(versions);
        this.seal = read(sql -> SealKey.of(sql, keys));
        this.sealed = new SealedText(seal);
    }

    /// Opens what the configuration names: the PostgreSQL database, else the file in the data folder.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE, DATABASE_BUSY as the others
    public static Database open(Config config) {
        KeyPlaces keys = KeyPlaces.of(config, System.getenv());
        return config.postgres()
                .map(address -> Database.open(address, keys))
                .orElseGet(() -> Database.open(config.databaseFile(), keys));
    }

    /// Opens the file, which is created when it does not exist and kept from other users of the machine, and brings it and what queries look at to the newest schema.
    /// The key of its secrets is in the file `secret.key` beside it.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE when the file is damaged or of a newer version, or the key
    ///     is not that of its secrets, DATABASE_BUSY when another process holds it
    public static Database open(Path file) {
        return open(file, beside(file));
    }

    static Database open(Path file, KeyPlaces keys) {
        return completed(sealed(connect(file), keys));
    }

    private static KeyPlaces beside(Path file) {
        return KeyPlaces.of(new KeyFile(file.resolveSibling(KEY)));
    }

    /// The ways into what the configuration names, without asking for its key.
    static Connections connect(Config config) {
        return config.postgres()
                .<Connections>map(
                        address -> PostgresConnections.open(address, PostgresWriter.LOCK_WAIT))
                .orElseGet(() -> connect(config.databaseFile()));
    }

    private static Connections connect(Path file) {
        OwnerOnly.keep(file);
        Migrations.migrate(
                SqliteConnections.writer(file, SqliteConnections.LOCK_WAIT),
                "sqlite",
                "database " + file);
        return SqliteConnections.open(file, SqliteConnections.LOCK_WAIT);
    }

    /// Takes the database, which must exist, and brings it and what queries look at to the newest schema.
    ///
    /// @param keys where the key of its secrets is
    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE when it does not let us in, is of a newer version or was sealed with
    ///     another key, DATABASE_BUSY when it cannot be reached or another server uses it
    public static Database open(PostgresAddress address, KeyPlaces keys) {
        return open(address, keys, PostgresWriter.LOCK_WAIT);
    }

    static Database open(PostgresAddress address, KeyPlaces keys, Duration lockWait) {
        return completed(sealed(PostgresConnections.open(address, lockWait), keys));
    }

    static Database openMigrated(Path file, Duration lockWait) {
        return sealed(SqliteConnections.open(file, lockWait), beside(file));
    }

    private static Database sealed(Connections connections, KeyPlaces keys) {
        try {
            return new Database(connections, keys);
        } catch (RuntimeException e) {
            // as below
            close(connections);
            throw e;
        }
    }

    private static Database completed(Database database) {
        try {
            SealingWrites.complete(database);
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
            return work.apply(together.orElse(reading));
        } catch (DataAccessException e) {
            throw DatabaseFailure.of(e, Remark.of(Objection.READING, connections.name()));
        }
    }

    /// Changes the database in one transaction, on the writer's thread. Returns when it is done or undone.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_BUSY, DATABASE_UNUSABLE
    <T> T write(Function<DSLContext, T> work) {
        return together.isBound()
                ? transaction(together.get(), work)
                : writer.call(() -> whole(work));
    }

    private <T> T whole(Function<DSLContext, T> work) {
        try {
            return transaction(writing, work);
        } finally {
            versions.end();
        }
    }

    /// What is refused within a transaction is undone alone: PostgreSQL would otherwise refuse whatever comes after it, too.
    private <T> T transaction(DSLContext sql, Function<DSLContext, T> work) {
        try {
            return sql.transactionResult(inside -> work.apply(inside.dsl()));
        } catch (DataAccessException e) {
            throw DatabaseFailure.of(e, Remark.of(Objection.WRITING, connections.name()));
        }
    }

    /// Grows whenever rows of a table may be others; empty for who is within a transaction, of which nobody else is to know.
    OptionalLong version(Table<?> table) {
        return together.isBound() ? OptionalLong.empty() : OptionalLong.of(versions.of(table));
    }

    /// Does work whose reads and writes are one transaction, on the writer's thread.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_BUSY, DATABASE_UNUSABLE
    <T> T together(Supplier<T> work) {
        Function<DSLContext, T> step = sql -> ScopedValue.where(together, sql).call(work::get);
        return together.isBound()
                ? transaction(together.get(), step)
                : writer.step(() -> whole(step));
    }

    /// Writes tables anew, so that nothing of what was overwritten in them is left. Readers may wait for as long.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_BUSY, DATABASE_UNUSABLE as when there is no room for a copy
    void rewrite(List<Table<?>> tables) {
        List<String> statements =
                switch (connections) {
                    case SqliteConnections _ ->
                            List.of("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)");
                    case PostgresConnections _ ->
                            List.of(
                                    tables.stream()
                                            .map(Table::getName)
                                            .collect(joining(", ", "VACUUM (FULL) ", "")));
                };
        int _ =
                writer.call(
                        () -> {
                            try {
                                return statements.stream().mapToInt(writing::execute).sum();
                            } catch (DataAccessException e) {
                                throw DatabaseFailure.of(
                                        e, Remark.of(Objection.WRITING_ANEW, connections.name()));
                            }
                        });
    }

    /// With what secrets are sealed that say themselves where they stand.
    Seal seal() {
        return seal;
    }

    /// The columns that are sealed.
    SealedText sealed() {
        return sealed;
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
        close(connections);
    }

    static void close(Connections connections) {
        try {
            connections.close();
        } catch (SQLException e) {
            throw DatabaseFailure.of(e, Remark.of(Objection.CLOSING, connections.name()));
        }
    }

    static Settings settings() {
        return new Settings().withRenderSchema(false).withExecuteLogging(false);
    }
}
