package tv.exstream.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jooq.ConnectionProvider;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultConnectionProvider;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

/// A SQLite file in WAL mode: any number of readers and one writer, who do not wait for each other.
///
/// @param connection the writer's
record SqliteConnections(HikariDataSource readers, Connection connection) implements Connections {
    /// How long a statement waits for a lock that another process holds.
    static final Duration LOCK_WAIT = Duration.ofSeconds(5);

    /// SQLite takes negative sizes as KiB; holds the indexes of some 100,000 items.
    private static final int WRITER_CACHE = -16_384;

    /// The same for each reader. It fills only as far as is read: what a search in 100,000 items looks at, again and again.
    private static final int READER_CACHE = -16_384;

    /// In bytes. The 4,096 clauses that a query may have are some 300 each, and the driver allows a million.
    private static final String LONGEST_STATEMENT = "8000000";

    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE, DATABASE_BUSY
    static SqliteConnections open(Path file, Duration lockWait) {
        try {
            Connection connection = writer(file, lockWait).getConnection();
            return new SqliteConnections(readers(file), connection);
        } catch (SQLException e) {
            throw DatabaseFailure.of(e, Remark.of(Objection.THE_DATABASE, file.toString()));
        }
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @Override
    public String name() {
        return "the database";
    }

    @Override
    public ConnectionProvider writer() {
        return new DefaultConnectionProvider(connection);
    }

    @Override
    public void close() throws SQLException {
        readers.close();
        connection.close();
    }

    /// A source of connections that write.
    static SQLiteDataSource writer(Path file, Duration lockWait) {
        SQLiteConfig config = config(lockWait);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // In WAL mode NORMAL survives the death of the process at any moment; a power cut may undo
        // the last transactions, never half of one.
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        // A transaction that begins by reading could not wait for the lock when it comes to write.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setCacheSize(WRITER_CACHE);
        return source(file, config);
    }

    private static HikariDataSource readers(Path file) {
        SQLiteConfig config = config(LOCK_WAIT);
        config.setReadOnly(true);
        config.setCacheSize(READER_CACHE);
        HikariConfig pool = Readers.pool(source(file, config));
        // A connection to a file does not age.
        pool.setMaxLifetime(0);
        return new HikariDataSource(pool);
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
}
