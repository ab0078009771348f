package tv.exstream.db;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// How many bytes a table has of something, without asking it each time: what it had once, and what came since. What was taken away meanwhile is
/// still counted, until somebody asks again. Thread-safe.
final class ByteTally {
    private static final long UNKNOWN = Long.MAX_VALUE;

    /// Guarded by this.
    private long bytes = UNKNOWN;

    /// What a text takes. The length that SQLite knows without reading long texts as a whole.
    static Field<Integer> bytes(Field<String> text) {
        return DSL.function("octet_length", SQLDataType.INTEGER, text);
    }

    synchronized void add(long more) {
        bytes = bytes == UNKNOWN ? UNKNOWN : bytes + more;
    }

    /// Whether there may be more than that; also while nobody has asked yet.
    synchronized boolean mayExceed(long most) {
        return bytes > most;
    }

    synchronized void set(long measured) {
        bytes = measured;
    }
}
