package tv.exstream.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The SQLite file in WAL mode: any number of readers and one writer, who do not wait for each other. Thread-safe.
///
/// A native call holds the carrier of a virtual thread, so writes, which may wait for another process, run on a platform thread
/// of their own; reads never wait in WAL mode and run on the caller's thread.
public final class Database implements AutoCloseable {
    /// How long a statement waits for a lock that another process holds.
    private static final Duration LOCK_WAIT = Duration.ofSeconds(5);

    /// SQLite takes negative sizes as KiB; holds the indexes of some 100,000 items.
    private static final int WRITER_CACHE = -16_384;

    /// The same for each reader. It fills only as far as is read: what a search in 100,000 items looks at, again and again.
    private static final int READER_CACHE = -16_384;

    /// In bytes. The 4,096 clauses that a query may have are some 300 each, and the driver allows a million.
    private static final String LONGEST_STATEMENT = "8000000";

    /// Fewer would make the threads of a small machine wait although reads take well under a millisecond.
    private static final int LEAST_READERS = 8;

    private final HikariDataSource readers;
    private final DSLContext reading;
    private final Connection connection;
    private final DSLContext writing;
    private final WriterThread writer;

    private Database(HikariDataSource readers, Connection connection) {
        this.readers = readers;
        this.connection = connection;
        this.reading = DSL.using(readers, SQLDialect.SQLITE, settings());
        this.writing = DSL.using(connection, SQLDialect.SQLITE, settings());
        this.writer = new WriterThread();
    }

    /// Opens the file, which is created when it does not exist, and brings it and what queries look at to the newest schema.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE when the file is damaged or of a newer version, DATABASE_BUSY
    ///     when another process holds it
    public static Database open(Path file) {
        Migrations.migrate(source(file, writerConfig(LOCK_WAIT)), file);
        Database database = openMigrated(file, LOCK_WAIT);
        SearchWrites.complete(database);
        return database;
    }

    static Database openMigrated(Path file, Duration lockWait) {
        try {
            Connection connection = source(file, writerConfig(lockWait)).getConnection();
            return new Database(readers(file), connection);
        } catch (SQLException e) {
            throw DatabaseFailure.of(e, "database " + file);
        }
    }

    /// Asks the database. The work may run several statements; each sees the state of its own moment.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_BUSY, DATABASE_UNUSABLE
    <T> T read(Function<DSLContext, T> work) {
        try {
            return work.apply(reading);
        } catch (DataAccessException e) {
            throw DatabaseFailure.of(e, "reading the database");
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
                        throw DatabaseFailure.of(e, "writing the database");
                    }
                });
    }

    /// Reads one value, for health.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_BUSY, DATABASE_UNUSABLE
    public void check() {
        int _ = read(sql -> sql.selectOne().execute());
    }

    /// Ends what is being written and closes the file.
    @Override
    public void close() {
        writer.close();
        readers.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw DatabaseFailure.of(e, "closing the database");
        }
    }

    private static HikariDataSource readers(Path file) {
        SQLiteConfig config = config(LOCK_WAIT);
        config.setReadOnly(true);
        config.setCacheSize(READER_CACHE);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("database-readers");
        pool.setDataSource(source(file, config));
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(
                Math.max(LEAST_READERS, 2 * Runtime.getRuntime().availableProcessors()));
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(LOCK_WAIT.toMillis());
        // A connection to a file does not age.
        pool.setMaxLifetime(0);
        return new HikariDataSource(pool);
    }

    private static SQLiteConfig writerConfig(Duration lockWait) {
        SQLiteConfig config = config(lockWait);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // In WAL mode NORMAL survives the death of the process at any moment; a power cut may undo
        // the last transactions, never half of one.
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        // A transaction that begins by reading could not wait for the lock when it comes to write.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setCacheSize(WRITER_CACHE);
        return config;
    }

    private static SQLiteConfig config(Duration lockWait) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(lockWait.toMillis()));
        config.setPragma(SQLiteConfig.Pragma.LIMIT_SQL_LENGTH, LONGEST_STATEMENT);
        return config;
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static Settings settings() {
        return new Settings().withRenderSchema(false).withExecuteLogging(false);
    }
}
