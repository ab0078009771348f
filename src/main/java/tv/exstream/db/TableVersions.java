package tv.exstream.db;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.QOM;

/// How often each table was written to, so that what was read of one may be kept until then. Versions are read by any thread; the rest is
/// the writer's.
///
/// What a statement changes through foreign keys is not seen: it is for tables whose rows are nobody's parts.
@SuppressWarnings("serial") // of the interface; it is never serialised
final class TableVersions implements ExecuteListener {
    private final Map<String, Long> written = new ConcurrentHashMap<>();
    private final AtomicLong everything = new AtomicLong();

    /// Tables of the transaction that is under way.
    private final Set<String> touched = new HashSet<>();

    private boolean touchedAny;

    /// Grows when a transaction has ended that wrote to the table; also when it was undone.
    long of(Table<?> table) {
        // Both only grow, so that their sum is another one whenever either is.
        return written.getOrDefault(table.getName(), 0L) + everything.get();
    }

    @Override
    public void start(ExecuteContext context) {
        Query[] queries = context.batchQueries();
        touchedAny |= queries.length == 0;
        for (Query query : queries) {
            touch(query);
        }
    }

    private void touch(Query query) {
        switch (query) {
            case Select<?> _ -> {}
            case QOM.Insert<?> insert -> touched.add(insert.$into().getName());
            case QOM.Update<?> update -> touched.add(update.$table().getName());
            case QOM.Delete<?> delete -> touched.add(delete.$from().getName());
            default -> touchedAny = true;
        }
    }

    /// Others can see now what the transaction wrote.
    void end() {
        touched.forEach(table -> written.merge(table, 1L, Long::sum));
        if (touchedAny) {
            everything.incrementAndGet();
        }
        touched.clear();
        touchedAny = false;
    }
}
