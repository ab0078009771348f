package tv.exstream.db;

import static tv.exstream.db.tables.Tables.REVISION;

import java.util.function.Function;
import org.jooq.DSLContext;

/// Counts the changes of what has a version of its own.
final class Revisions {
    private Revisions() {}

    /// 0 before the first.
    static long of(DSLContext sql, String name) {
        return sql.select(REVISION.VALUE)
                .from(REVISION)
                .where(REVISION.NAME.eq(name))
                .fetchOptional(REVISION.VALUE)
                .orElse(0L);
    }

    /// What is made of some of them, read when one is counted.
    static Kept<Long> kept(Database database, Function<DSLContext, Long> reading) {
        return new Kept<>(database, REVISION, () -> database.read(reading));
    }

    static void count(DSLContext sql, String name) {
        put(sql, name, of(sql, name) + 1);
    }

    static void put(DSLContext sql, String name, long value) {
        sql.insertInto(REVISION)
                .set(REVISION.NAME, name)
                .set(REVISION.VALUE, value)
                .onConflict(REVISION.NAME)
                .doUpdate()
                .set(REVISION.VALUE, value)
                .execute();
    }
}
