package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AUDIT;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import tv.exstream.account.AuditEntry;
import tv.exstream.account.AuditLog;
import tv.exstream.account.AuditQuery;

/// The record of changes in the database.
public final class JooqAuditLog implements AuditLog {
    /// Compared as 64 bits: the cursors that clients name may be any.
    private static final Field<Long> ID = AUDIT.ID.coerce(SQLDataType.BIGINT);

    private static final Field<Integer> BYTES =
            ByteTally.bytes(AUDIT.STATE_BEFORE).plus(ByteTally.bytes(AUDIT.STATE_AFTER));

    private final Database database;
    private final ByteTally tally = new ByteTally();

    public JooqAuditLog(Database database) {
        this.database = database;
    }

    @Override
    public AuditEntry append(AuditEntry.Draft draft) {
        AuditEntry entry = database.write(sql -> AuditRows.insert(sql, draft));
        tally.add(entry.stateBytes());
        return entry;
    }

    @Override
    public Page page(AuditQuery query, OptionalLong cursor, int most) {
        Condition page = cursor.isPresent() ? ID.le(cursor.getAsLong()) : DSL.noCondition();
        List<AuditEntry> entries =
                database.read(
                        sql ->
                                sql.selectFrom(AUDIT)
                                        .where(wanted(query))
                                        .and(page)
                                        .orderBy(AUDIT.ID.desc())
                                        .limit(most + 1L)
                                        .fetch(AuditRows::entry));
        return entries.size() <= most
                ? new Page(entries, OptionalLong.empty())
                : new Page(entries.subList(0, most), OptionalLong.of(entries.getLast().id()));
    }

    @Override
    public int cut(Bounds bounds) {
        int cut = cutSurplus(bounds);
        return tally.mayExceed(bounds.mostBytes()) ? cut + cutBytes(bounds) : cut;
    }

    private int cutSurplus(Bounds bounds) {
        return database.read(sql -> sql.fetchExists(AUDIT, surplus(sql, bounds)))
                ? database.write(sql -> sql.deleteFrom(AUDIT).where(surplus(sql, bounds)).execute())
                : 0;
    }

    private static Condition surplus(DSLContext sql, Bounds bounds) {
        Condition old = AUDIT.HAPPENED_AT.lt(bounds.since().toEpochMilli());
        return sql.select(AUDIT.ID)
                .from(AUDIT)
                .orderBy(AUDIT.ID.desc())
                .limit(1)
                .offset(bounds.mostEntries())
                .fetchOptional(AUDIT.ID)
                .map(newest -> old.or(AUDIT.ID.le(newest)))
                .orElse(old);
    }

    private int cutBytes(Bounds bounds) {
        Weighed weighed = database.read(sql -> weighed(sql, bounds));
        tally.set(weighed.bytes());
        if (weighed.bytes() <= bounds.mostBytes()) {
            return 0;
        }
        int cut =
                database.write(
                        sql ->
                                sql.deleteFrom(AUDIT)
                                        .where(AUDIT.ID.le(weighed.surplus()))
                                        .execute());
        tally.set(bounds.leftBytes());
        return cut;
    }

    /// @param bytes that all entries have
    /// @param surplus the newest entry that is too much when there are too many bytes; 0 when none is
    private record Weighed(long bytes, int surplus) {}

    private static Weighed weighed(DSLContext sql, Bounds bounds) {
        long sum = 0;
        int surplus = 0;
        try (var rows =
                sql.select(AUDIT.ID, BYTES).from(AUDIT).orderBy(AUDIT.ID.desc()).fetchLazy()) {
            for (var row : rows) {
                sum += row.value2();
                surplus = surplus == 0 && sum > bounds.leftBytes() ? row.value1() : surplus;
            }
        }
        return new Weighed(sum, surplus);
    }

    private static Condition wanted(AuditQuery query) {
        Condition by =
                query.account().isEmpty() ? DSL.noCondition() : AUDIT.ACCOUNT.eq(query.account());
        return by.and(about(query.text().toLowerCase(Locale.ROOT)))
                .and(query.from().map(JooqAuditLog::since).orElseGet(DSL::noCondition))
                .and(query.until().map(JooqAuditLog::until).orElseGet(DSL::noCondition));
    }

    private static Condition about(String text) {
        return text.isEmpty()
                ? DSL.noCondition()
                : DSL.lower(AUDIT.PATH)
                        .contains(text)
                        .or(DSL.lower(AUDIT.OPERATION).contains(text));
    }

    private static Condition since(Instant instant) {
        return AUDIT.HAPPENED_AT.ge(Millis.ceiling(instant));
    }

    private static Condition until(Instant instant) {
        return AUDIT.HAPPENED_AT.lt(Millis.ceiling(instant));
    }
}
