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

    private final Database database;

    public JooqAuditLog(Database database) {
        this.database = database;
    }

    @Override
    public AuditEntry append(AuditEntry.Draft draft) {
        return database.write(sql -> AuditRows.insert(sql, draft));
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
    public int cut(Instant before, int mostEntries) {
        return database.read(sql -> sql.fetchExists(AUDIT, surplus(sql, before, mostEntries)))
                ? database.write(
                        sql ->
                                sql.deleteFrom(AUDIT)
                                        .where(surplus(sql, before, mostEntries))
                                        .execute())
                : 0;
    }

    private static Condition surplus(DSLContext sql, Instant before, int mostEntries) {
        Condition old = AUDIT.HAPPENED_AT.lt(before.toEpochMilli());
        return sql.select(AUDIT.ID)
                .from(AUDIT)
                .orderBy(AUDIT.ID.desc())
                .limit(1)
                .offset(mostEntries)
                .fetchOptional(AUDIT.ID)
                .map(newest -> old.or(AUDIT.ID.le(newest)))
                .orElse(old);
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
