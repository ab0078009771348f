package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AIRED;
import static tv.exstream.db.tables.Tables.AIRING;
import static tv.exstream.db.tables.Tables.FIRST_RUN;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import tv.exstream.media.GoneFilter;
import tv.exstream.media.MediaId;
import tv.exstream.media.Trash;

/// The items in the database whose files are gone.
public final class JooqTrash implements Trash {
    private final Database database;

    public JooqTrash(Database database) {
        this.database = database;
    }

    @Override
    public Stretch list(GoneFilter wanted, int offset, int most) {
        return database.read(
                sql -> {
                    var rows = new GoneRows(sql, wanted);
                    return wanted.text().isEmpty()
                            ? some(rows, DSL.noCondition(), offset, most)
                            : told(rows, GoneTally.from(offset, most));
                });
    }

    @Override
    public Stretch behind(GoneFilter wanted, Instant since, MediaId id, int most) {
        long at = since.toEpochMilli();
        int key = JooqMediaItems.key(id);
        return database.read(
                sql -> {
                    var rows = new GoneRows(sql, wanted);
                    return wanted.text().isEmpty()
                            ? some(rows, GoneRows.behind(at, key), 0, most)
                            : told(rows, GoneTally.behind(at, key, most));
                });
    }

    private static Stretch some(GoneRows rows, Condition further, int offset, int most) {
        return new Stretch(
                rows.sql().fetchCount(MEDIA_ITEM, rows.fits()),
                rows.sorted(further).limit(most).offset(offset).fetch(GoneRows::gone));
    }

    private static Stretch told(GoneRows rows, GoneTally tally) {
        rows.all().forEach(tally::add);
        return tally.stretch();
    }

    @Override
    public int count(GoneFilter wanted) {
        return wanted.text().isEmpty()
                ? database.read(sql -> sql.fetchCount(MEDIA_ITEM, new GoneRows(sql, wanted).fits()))
                : list(wanted, 0, 0).total();
    }

    @Override
    public boolean has(GoneFilter wanted) {
        return database.read(sql -> new GoneRows(sql, wanted).all().findAny().isPresent());
    }

    @Override
    public List<Gone> among(Collection<MediaId> ids) {
        List<Integer> keys = ids.stream().map(JooqMediaItems::key).toList();
        return database.read(
                sql ->
                        Portions.of(keys).stream()
                                .flatMap(
                                        some ->
                                                GoneRows.selected(
                                                        sql,
                                                        GoneRows.GONE.and(MEDIA_ITEM.ID.in(some)))
                                                        .fetch(GoneRows::gone)
                                                        .stream())
                                .toList());
    }

    @Override
    public int forget(Instant before) {
        return forget(MEDIA_ITEM.GONE_AT.between(1L, before.toEpochMilli() - 1));
    }

    @Override
    public boolean forget(MediaId id) {
        return forget(is(id)) > 0;
    }

    private static Condition is(MediaId id) {
        return MEDIA_ITEM.ID.eq(JooqMediaItems.key(id));
    }

    @Override
    public int empty(GoneFilter wanted) {
        return database.write(
                sql -> {
                    var rows = new GoneRows(sql, wanted);
                    return wanted.text().isEmpty()
                            ? forgetAll(sql, rows.fits())
                            : forgetSome(sql, ids(rows)).size();
                });
    }

    private static List<Integer> ids(GoneRows rows) {
        return rows.all().map(row -> row.get(MEDIA_ITEM.ID)).toList();
    }

    @Override
    public List<MediaId> forget(Collection<MediaId> ids) {
        List<Integer> keys = ids.stream().map(JooqMediaItems::key).toList();
        return database.write(sql -> forgetSome(sql, keys)).stream().map(MediaId::new).toList();
    }

    private static List<Integer> forgetSome(DSLContext sql, List<Integer> keys) {
        List<Integer> forgotten = new ArrayList<>();
        for (List<Integer> some : Portions.of(keys)) {
            List<Integer> ids = forgettable(sql, MEDIA_ITEM.ID.in(some)).fetch(MEDIA_ITEM.ID);
            forget(sql, ids);
            forgotten.addAll(ids);
        }
        return forgotten;
    }

    private int forget(Condition which) {
        return database.write(sql -> forgetAll(sql, which));
    }

    private static int forgetAll(DSLContext sql, Condition which) {
        List<Integer> ids = forgettable(sql, which).fetch(MEDIA_ITEM.ID);
        Portions.of(ids).forEach(some -> forget(sql, some));
        return ids.size();
    }

    /// What no timeline has.
    static Select<Record1<Integer>> forgettable(DSLContext sql, Condition which) {
        return sql.select(MEDIA_ITEM.ID)
                .from(MEDIA_ITEM)
                .where(GoneRows.GONE)
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
}
