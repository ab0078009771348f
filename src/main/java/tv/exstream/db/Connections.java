package tv.exstream.db;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.SQLDialect;

/// The ways into one database: some for readers, one for the writer. Closed by its owner.
sealed interface Connections permits SqliteConnections, PostgresConnections {
    SQLDialect dialect();

    /// What the database is called in messages about its use.
    String name();

    /// Thread-safe; fails after a few seconds when no connection is free.
    DataSource readers();

    /// For one thread at a time.
    ConnectionProvider writer();

    void close() throws SQLException;
}
