package tv.exstream.db;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;
import javax.sql.DataSource;

/// The pool of connections that read.
final class Readers {
    /// Fewer would make the threads of a small machine wait although reads take well under a millisecond.
    private static final int LEAST = 8;

    /// How long a reader waits for a connection.
    private static final Duration WAIT = Duration.ofSeconds(5);

    private Readers() {}

    static HikariConfig pool(DataSource source) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("database-readers");
        pool.setDataSource(source);
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(Math.max(LEAST, 2 * Runtime.getRuntime().availableProcessors()));
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(WAIT.toMillis());
        return pool;
    }
}
