package tv.exstream.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The one connection that writes, opened again when it broke. It holds a lock of the database for as long as it lives, so that of
/// several servers on one database only one can ever write. Owned by one thread.
final class PostgresWriter implements ConnectionProvider, AutoCloseable {
    /// `EXST`, for locks are known by numbers only.
    private static final long LOCK = 0x45585354;

    /// The first one that has all that our tables and queries need, as PostgreSQL writes it.
    private static final int OLDEST = 140_000;

    /// How long a statement waits for a lock. A server that has just ended or lost its connection may have ours a little longer.
    static final Duration LOCK_WAIT = Duration.ofSeconds(5);

    /// In seconds.
    private static final int ALIVE_WAIT = 5;

    private final DataSource source;
    private final Duration lockWait;
    private @Nullable Connection connection;

    PostgresWriter(DataSource source, Duration lockWait) {
        this.source = source;
        this.lockWait = lockWait;
    }

    /// @throws ProblemException DATABASE_UNUSABLE when the server is too old, or texts would lose characters
    Connection open() throws SQLException {
        Connection opened = source.getConnection();
        try (Statement statement = opened.createStatement()) {
            requireFit(statement);
            statement.execute(preparation());
        } catch (SQLException | ProblemException e) {
            opened.close();
            throw e;
        }
        connection = opened;
        return opened;
    }

    /// The keepalives let PostgreSQL notice within a minute that a machine is gone that held the lock.
    private String preparation() {
        return """
        SET lock_timeout = %d;
        SET tcp_keepalives_idle = 30;
        SET tcp_keepalives_interval = 10;
        SET tcp_keepalives_count = 3;
        SELECT pg_advisory_lock(%d)"""
                .formatted(lockWait.toMillis(), LOCK);
    }

    private static void requireFit(Statement statement) throws SQLException {
        if (Integer.parseInt(shown(statement, "server_version_num")) < OLDEST) {
            throw unfit("PostgreSQL must be of version 14 or newer", "server_version", statement);
        }
        if (!"UTF8".equals(shown(statement, "server_encoding"))) {
            throw unfit(
                    "the PostgreSQL database must be created with the encoding UTF8",
                    "server_encoding",
                    statement);
        }
    }

    private static ProblemException unfit(String wanted, String found, Statement statement)
            throws SQLException {
        return new ProblemException(
                Problem.DATABASE_UNUSABLE, wanted + ": " + shown(statement, found));
    }

    private static String shown(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    /// @throws DataAccessException when the server cannot be reached or another one has the lock
    @Override
    public Connection acquire() {
        try {
            Connection known = connection;
            if (known != null && known.isValid(ALIVE_WAIT)) {
                return known;
            }
            close();
            return open();
        } catch (SQLException e) {
            throw new DataAccessException("connecting to write", e);
        }
    }

    /// It stays open for the next transaction.
    @Override
    public void release(Connection released) {}

    /// The lock goes with the connection.
    @Override
    public void close() {
        Connection known = connection;
        connection = null;
        if (known != null) {
            try {
                known.close();
            } catch (SQLException _) {
                // It is broken, so the server has ended it or will.
            }
        }
    }
}
