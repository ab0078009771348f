package tv.exstream.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jooq.SQLDialect;
import org.postgresql.ds.PGSimpleDataSource;
import tv.exstream.config.PostgresAddress;
import tv.exstream.remark.Remark;

/// A database of a PostgreSQL server. Whoever writes holds its lock ([PostgresWriter]).
record PostgresConnections(String name, HikariDataSource readers, PostgresWriter writer)
        implements Connections {
    /// How long the server may take to take a connection.
    private static final Duration CONNECT_WAIT = Duration.ofSeconds(5);

    /// How long the server may be silent while it is asked something; a dead network is noticed by this.
    private static final Duration ANSWER_WAIT = Duration.ofMinutes(1);

    /// What the server shows of us to its administrator.
    private static final String APPLICATION = "exstreamtv";

    /// Takes the database for this server and brings it to the newest schema.
    ///
    /// @param lockWait how long a statement waits for a lock
    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE, DATABASE_BUSY
    static PostgresConnections open(PostgresAddress address, Duration lockWait) {
        String name = "database " + address.name();
        PostgresWriter writer = new PostgresWriter(source(address, ANSWER_WAIT), lockWait);
        try {
            Connection _ = writer.open();
            // A migration may take as long as it takes.
            Migrations.migrate(source(address, Duration.ZERO), "postgresql", name);
            return new PostgresConnections(name, readers(address), writer);
        } catch (SQLException e) {
            writer.close();
            throw DatabaseFailure.of(e, Remark.quoted(name));
        } catch (RuntimeException e) {
            // Whatever it is, the lock must be free for the next attempt.
            writer.close();
            throw e;
        }
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    private static HikariDataSource readers(PostgresAddress address) {
        HikariConfig pool = Readers.pool(source(address, ANSWER_WAIT));
        // It goes on trying while the server is away.
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    /// @param answerWait zero for any time
    private static PGSimpleDataSource source(PostgresAddress address, Duration answerWait) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(address.url());
        if (!address.user().isEmpty()) {
            source.setUser(address.user());
        }
        source.setPassword(address.password().text());
        source.setApplicationName(APPLICATION);
        source.setConnectTimeout(Math.toIntExact(CONNECT_WAIT.toSeconds()));
        source.setSocketTimeout(Math.toIntExact(answerWait.toSeconds()));
        source.setTcpKeepAlive(true);
        // It would not say any more which rows of a batch have changed.
        source.setReWriteBatchedInserts(false);
        return source;
    }
}
