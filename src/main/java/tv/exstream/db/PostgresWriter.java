package tv.exstream.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

    /// A server that has just ended or lost its connection may have the lock a little longer. The rest lets PostgreSQL notice within a
    /// minute that a machine is gone that held it.
    private static final String PREPARE =
            """
            SET lock_timeout = '5s';
            SET tcp_keepalives_idle = 30;
            SET tcp_keepalives_interval = 10;
            SET tcp_keepalives_count = 3;
            SELECT pg_advisory_lock(%d)"""
                    .formatted(LOCK);

    /// In seconds.
    private static final int ALIVE_WAIT = 5;

    private final DataSource source;
    private @Nullable Connection connection;

    PostgresWriter(DataSource source) {
        this.source = source;
    }

    /// @throws ProblemException DATABASE_UNUSABLE when texts would lose characters
    Connection open() throws SQLException {
        Connection opened = source.getConnection();
        try (Statement statement = opened.createStatement()) {
            requireUnicode(statement);
            statement.execute(PREPARE);
        } catch (SQLException | ProblemException e) {
            opened.close();
            throw e;
        }
        connection = opened;
        return opened;
    }

    private static void requireUnicode(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW server_encoding")) {
            row.next();
            String encoding = row.getString(1);
            if (!"UTF8".equals(encoding)) {
                throw new ProblemException(
                        Problem.DATABASE_UNUSABLE,
                        "the PostgreSQL database must be created with the encoding UTF8: "
                                + encoding);
            }
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
