package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AIRED;
import static tv.exstream.db.tables.Tables.AIRING;
import static tv.exstream.db.tables.Tables.FIRST_RUN;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Trash;

/// The items in the database whose files are gone.
public final class JooqTrash implements Trash {
    /// Of what had a file. In the words of the index, which SQLite would not use for `gone = 1`.
    static final Condition GONE =
            DSL.condition(MEDIA_ITEM.GONE).and(MEDIA_ITEM.KIND.ne(MediaKind.LIVE.name()));

    private final Database database;

    public JooqTrash(Database database) {
        this.database = database;
    }

    @Override
    public List<Gone> list(int offset, int most) {
        return some(GONE, offset, most);
    }

    @Override
    public List<Gone> behind(Instant since, MediaId id, int most) {
        long at = since.toEpochMilli();
        Condition further =
                MEDIA_ITEM
                        .GONE_AT
                        .lt(at)
                        .or(
                                MEDIA_ITEM
                                        .GONE_AT
                                        .eq(at)
                                        .and(MEDIA_ITEM.ID.lt(JooqMediaItems.key(id))));
        return some(GONE.and(further), 0, most);
    }

    private List<Gone> some(Condition wanted, int offset, int most) {
        return database.read(
                sql ->
                        sql.select(MediaItemRows.OUTLINE)
                                .select(MEDIA_ITEM.GONE_AT)
                                .from(MEDIA_ITEM)
                                .where(wanted)
                                .orderBy(MEDIA_ITEM.GONE_AT.desc(), MEDIA_ITEM.ID.desc())
                                .limit(most)
                                .offset(offset)
                                .fetch(JooqTrash::gone));
    }

    @Override
    public int count() {
        return database.read(sql -> sql.fetchCount(MEDIA_ITEM, GONE));
    }

    @Override
    public int forget(Instant before) {
        return forget(MEDIA_ITEM.GONE_AT.between(1L, before.toEpochMilli() - 1));
    }

    @Override
    public boolean has(MediaId id) {
        return database.read(sql -> sql.fetchExists(MEDIA_ITEM, GONE.and(is(id))));
    }

    @Override
    public boolean forget(MediaId id) {
        return forget(is(id)) > 0;
    }

    private static Condition is(MediaId id) {
        return MEDIA_ITEM.ID.eq(JooqMediaItems.key(id));
    }

    @Override
    public int empty() {
        return forget(DSL.noCondition());
    }

    private int forget(Condition which) {
        return database.write(
                sql -> {
                    List<Integer> ids = forgettable(sql, which).fetch(MEDIA_ITEM.ID);
                    Portions.of(ids).forEach(some -> forget(sql, some));
                    return ids.size();
                });
    }

    /// What no timeline has.
    static Select<Record1<Integer>> forgettable(DSLContext sql, Condition which) {
        return sql.select(MEDIA_ITEM.ID)
                .from(MEDIA_ITEM)
                .where(GONE)
                .and(which)
                .andNotExists(airings());
    }

    private static Select<?> airings() {
        return DSL.selectOne()
                .from(AIRING)
                .where(AIRING.MEDIA_ID.eq(MEDIA_ITEM.ID.cast(Long.class)));
    }

    /// What queries look at went when the files did, and what is said of an item goes with its row. What was sent stays.
    private static void forget(DSLContext sql, List<Integer> ids) {
        int _ =
                sql.deleteFrom(AIRED)
                        .where(AIRED.MEDIA_ID.in(ids.stream().map(Integer::longValue).toList()))
                        .execute();
        int _ = sql.deleteFrom(FIRST_RUN).where(FIRST_RUN.MEDIA_ID.in(ids)).execute();
        int _ = sql.deleteFrom(MEDIA_ITEM).where(MEDIA_ITEM.ID.in(ids)).execute();
    }

    private static Gone gone(Record row) {
        Outline outline = MediaItemRows.outline(row);
        return new Gone(
                outline.id(),
                outline.kind(),
                outline.title(),
                outline.path(),
                Instant.ofEpochMilli(row.get(MEDIA_ITEM.GONE_AT)));
    }
}
