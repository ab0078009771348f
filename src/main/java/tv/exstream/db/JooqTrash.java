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
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import tv.exstream.media.GoneFilter;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Trash;

/// The items in the database whose files are gone.
public final class JooqTrash implements Trash {
    /// Of what had a file. In the words of the index, which SQLite would not use for `gone = 1`.
    static final Condition GONE =
            DSL.condition(MEDIA_ITEM.GONE).and(MEDIA_ITEM.KIND.ne(MediaKind.LIVE.name()));

    /// How many rows are in memory at once.
    private static final int READ_AT_ONCE = 500;

    private final Database database;

    public JooqTrash(Database database) {
        this.database = database;
    }

    @Override
    public List<Gone> list(GoneFilter wanted, int offset, int most) {
        return some(wanted, DSL.noCondition(), offset, most);
    }

    @Override
    public List<Gone> behind(GoneFilter wanted, Instant since, MediaId id, int most) {
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
        return some(wanted, further, 0, most);
    }

    /// Of what has a text so many rows are read until there are enough; else the database counts them.
    private List<Gone> some(GoneFilter wanted, Condition further, int offset, int most) {
        boolean isAny = wanted.text().isEmpty();
        return database.read(
                sql -> {
                    var rows =
                            sql.select(MediaItemRows.OUTLINE)
                                    .select(MEDIA_ITEM.GONE_AT)
                                    .from(MEDIA_ITEM)
                                    .where(fits(wanted))
                                    .and(further)
                                    .orderBy(MEDIA_ITEM.GONE_AT.desc(), MEDIA_ITEM.ID.desc())
                                    .limit(isAny ? most : Integer.MAX_VALUE)
                                    .offset(isAny ? offset : 0);
                    try (var all = rows.fetchSize(READ_AT_ONCE).fetchStream()) {
                        return all.map(JooqTrash::gone)
                                .filter(each -> isAny || hasText(wanted, each))
                                .skip(isAny ? 0 : offset)
                                .limit(most)
                                .toList();
                    }
                });
    }

    private static boolean hasText(GoneFilter wanted, Gone gone) {
        return wanted.hasText(gone.title().name(), gone.title().show(), gone.path().toString());
    }

    /// All but the text.
    private static Condition fits(GoneFilter wanted) {
        Condition kind =
                wanted.kind()
                        .map(each -> MEDIA_ITEM.KIND.eq(each.name()))
                        .orElse(DSL.noCondition());
        Condition under =
                wanted.under()
                        .map(
                                folders ->
                                        DSL.or(
                                                folders.stream()
                                                        .map(JooqMediaItems::isBelow)
                                                        .toList()))
                        .orElse(DSL.noCondition());
        return GONE.and(kind).and(under);
    }

    @Override
    public int count(GoneFilter wanted) {
        return wanted.text().isEmpty()
                ? database.read(sql -> sql.fetchCount(MEDIA_ITEM, fits(wanted)))
                : database.read(sql -> fitting(sql, wanted).size());
    }

    /// The ids of all that is wanted.
    private static List<Integer> fitting(DSLContext sql, GoneFilter wanted) {
        return sql
                .select(MEDIA_ITEM.ID, MEDIA_ITEM.TITLE, MEDIA_ITEM.SHOW_TITLE, MEDIA_ITEM.PATH)
                .from(MEDIA_ITEM)
                .where(fits(wanted))
                .stream()
                .filter(row -> wanted.hasText(row.value2(), row.value3(), row.value4()))
                .map(row -> row.value1())
                .toList();
    }

    @Override
    public List<Gone> among(Collection<MediaId> ids) {
        List<Integer> keys = ids.stream().map(JooqMediaItems::key).toList();
        return database.read(
                sql ->
                        Portions.of(keys).stream()
                                .flatMap(
                                        some ->
                                                sql
                                                        .select(MediaItemRows.OUTLINE)
                                                        .select(MEDIA_ITEM.GONE_AT)
                                                        .from(MEDIA_ITEM)
                                                        .where(GONE)
                                                        .and(MEDIA_ITEM.ID.in(some))
                                                        .fetch(JooqTrash::gone)
                                                        .stream())
                                .toList());
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
    public int empty(GoneFilter wanted) {
        return wanted.text().isEmpty()
                ? forget(fits(wanted))
                : database.write(sql -> forgetSome(sql, fitting(sql, wanted)).size());
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
