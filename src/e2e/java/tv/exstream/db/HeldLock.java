package tv.exstream.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// What a backup program or a person at a SQLite prompt does to a server: a transaction that lets nobody else write, until closed.
public final class HeldLock implements AutoCloseable {
    private final Connection connection;

    private HeldLock(Connection connection) {
        this.connection = connection;
    }

    /// Locks the database in a data folder.
    public static HeldLock on(Path data) throws SQLException {
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + data.resolve("exstreamtv.db"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("BEGIN EXCLUSIVE");
        }
        return new HeldLock(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
