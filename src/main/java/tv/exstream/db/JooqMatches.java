package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;
import static tv.exstream.db.tables.Tables.MEDIA_SEARCH;
import static tv.exstream.db.tables.Tables.MEDIA_TITLE;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Page;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Sort;
import tv.exstream.collection.query.Today;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Outline;

/// Queries as SQL.
public final class JooqMatches implements Matches {
    private final Database database;
    private final MediaItems items;

    /// Shared, since it takes as long to read as a query.
    private volatile ItemOrder order = ItemOrder.NONE;

    public JooqMatches(Database database) {
        this.database = database;
        this.items = new JooqMediaItems(database);
    }

    @Override
    public List<Outline> all(Query query, Today today) {
        return database.read(
                sql ->
                        sql.select(MediaItemRows.OUTLINE)
                                .from(MEDIA_ITEM)
                                .where(
                                        MEDIA_ITEM.ID.in(
                                                DSL.select(MEDIA_SEARCH.MEDIA_ID)
                                                        .from(MEDIA_SEARCH)
                                                        .where(condition(sql, query, today))))
                                .orderBy(MEDIA_ITEM.PATH)
                                .fetch(MediaItemRows::outline));
    }

    @Override
    public Preview preview(Query query, Today today, Page page) {
        ItemOrder present = present();
        BitSet found = database.read(sql -> new IdSets(sql, today, present.all()).of(query));
        return new Preview(found.cardinality(), outlines(present.some(found, page)));
    }

    /// Threads that meet here read it each for itself, with the same result.
    private ItemOrder present() {
        long version = items.version();
        ItemOrder known = order;
        if (known.isOf(version)) {
            return known;
        }
        ItemOrder read = database.read(sql -> ItemOrder.read(sql, Sort.BY_TITLE, version));
        order = read;
        return read;
    }

    /// In the same order.
    private List<Outline> outlines(List<MediaId> ids) {
        Map<MediaId, Outline> outlines = items.outlines(ids);
        return ids.stream().map(outlines::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Value> values(Field field, String beginning, int most) {
        String first = Folded.of(beginning).text().stripTrailing();
        Field kept = field.kept();
        if (SearchColumns.isAttribute(kept)) {
            return attributes(kept, first, most);
        }
        if (kept == Field.TITLE) {
            return titles(first, most);
        }
        return SearchColumns.text(kept)
                .map(column -> columns(column, first, most))
                .orElse(List.of());
    }

    private List<Value> attributes(Field field, String first, int most) {
        return database.read(
                sql ->
                        sql.select(
                                        ATTRIBUTE.VALUE,
                                        DSL.field(
                                                DSL.selectCount()
                                                        .from(MEDIA_ATTRIBUTE)
                                                        .where(
                                                                MEDIA_ATTRIBUTE.ATTRIBUTE_ID.eq(
                                                                        ATTRIBUTE.ID))))
                                .from(ATTRIBUTE)
                                .where(ATTRIBUTE.FIELD.eq(field.name()))
                                .and(TextConditions.begins(ATTRIBUTE.FOLDED, first))
                                .andExists(
                                        DSL.selectOne()
                                                .from(MEDIA_ATTRIBUTE)
                                                .where(
                                                        MEDIA_ATTRIBUTE.ATTRIBUTE_ID.eq(
                                                                ATTRIBUTE.ID)))
                                .orderBy(ATTRIBUTE.FOLDED, ATTRIBUTE.VALUE)
                                .limit(most)
                                .fetch(row -> new Value(row.value1(), row.value2())));
    }

    private List<Value> titles(String first, int most) {
        return database.read(
                sql ->
                        sql.select(MEDIA_TITLE.VALUE, DSL.count())
                                .from(MEDIA_TITLE)
                                .where(TextConditions.begins(MEDIA_TITLE.FOLDED, first))
                                .groupBy(MEDIA_TITLE.FOLDED, MEDIA_TITLE.VALUE)
                                .orderBy(MEDIA_TITLE.FOLDED, MEDIA_TITLE.VALUE)
                                .limit(most)
                                .fetch(row -> new Value(row.value1(), row.value2())));
    }

    private List<Value> columns(org.jooq.Field<String> column, String first, int most) {
        return database.read(
                sql ->
                        sql.select(column, DSL.count())
                                .from(MEDIA_SEARCH)
                                .where(column.ne(""))
                                .and(TextConditions.begins(column, first))
                                .groupBy(column)
                                .orderBy(column)
                                .limit(most)
                                .fetch(row -> new Value(row.value1().strip(), row.value2())));
    }

    private static Condition condition(DSLContext sql, Query query, Today today) {
        return new QueryConditions(sql.family(), today).of(query);
    }
}
