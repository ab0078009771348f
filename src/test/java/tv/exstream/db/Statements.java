package tv.exstream.db;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/// Counts what a database is asked. Thread-safe.
final class Statements implements ExecuteListener {
    private static final long serialVersionUID = 1;

    private final AtomicInteger asked = new AtomicInteger();

    /// Counts what is read of a database from now on.
    static Statements of(Database database) {
        var counting = new Statements();
        var _ = database.read(sql -> sql.configuration().set(counting));
        return counting;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        asked.incrementAndGet();
    }

    /// How many since the last time.
    int taken() {
        return asked.getAndSet(0);
    }
}
