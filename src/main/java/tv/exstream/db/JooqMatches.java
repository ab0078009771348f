package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;
import static tv.exstream.db.tables.Tables.MEDIA_SEARCH;
import static tv.exstream.db.tables.Tables.MEDIA_TITLE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.TextMatch;
import tv.exstream.collection.query.Today;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Outline;

/// Queries as SQL.
public final class JooqMatches implements Matches {
    private static final TextConditions TEXTS = new TextConditions(SQLDialect.SQLITE);

    /// More are counted and walked in order until there are enough for the first page; fewer are put aside and sorted, so that what
    /// may be dear to find is looked for only once.
    private static final int FEW = 10_000;

    /// The number of all of them, but of no more than one beyond few, then the first ones.
    private static final String FIRST_OF_FEW =
            "with found as materialized ({0})"
                    + " select count(*) from found union all"
                    + " select media_id from (select media_id from found order by sort_title, media_id limit {1})";

    private final Database database;
    private final MediaItems items;

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
                                                        .where(condition(query, today))))
                                .orderBy(MEDIA_ITEM.PATH)
                                .fetch(MediaItemRows::outline));
    }

    @Override
    public Preview preview(Query query, Today today, int most) {
        Condition condition = condition(query, today);
        List<Integer> found = ofFew(condition, most);
        int count = found.getFirst();
        if (count <= FEW) {
            return new Preview(count, outlines(found.subList(1, found.size())));
        }
        return new Preview(
                database.read(sql -> sql.fetchCount(MEDIA_SEARCH, condition)),
                outlines(ofMany(condition, most)));
    }

    private List<Integer> ofFew(Condition condition, int most) {
        Select<?> few =
                DSL.select(MEDIA_SEARCH.MEDIA_ID, MEDIA_SEARCH.SORT_TITLE)
                        .from(MEDIA_SEARCH)
                        .where(condition)
                        .limit(DSL.inline(FEW + 1));
        return database.read(
                sql ->
                        sql.fetch(FIRST_OF_FEW, few, DSL.val(most)).stream()
                                .map(row -> row.get(0, Integer.class))
                                .toList());
    }

    private List<Integer> ofMany(Condition condition, int most) {
        return database.read(
                sql ->
                        sql.select(MEDIA_SEARCH.MEDIA_ID)
                                .from(MEDIA_SEARCH)
                                .where(condition)
                                .orderBy(MEDIA_SEARCH.SORT_TITLE, MEDIA_SEARCH.MEDIA_ID)
                                .limit(most)
                                .fetch(MEDIA_SEARCH.MEDIA_ID));
    }

    /// In the same order.
    private List<Outline> outlines(List<Integer> found) {
        List<MediaId> ids = found.stream().map(id -> new MediaId(id)).toList();
        Map<MediaId, Outline> outlines = items.outlines(ids);
        return ids.stream().map(outlines::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<String> values(Field field, String beginning, int most) {
        TextMatch match = new TextMatch.Beginning(Folded.of(beginning).text().stripTrailing());
        Field kept = field.kept();
        if (SearchColumns.isAttribute(kept)) {
            return attributes(kept, match, most);
        }
        if (kept == Field.TITLE) {
            return titles(match, most);
        }
        return SearchColumns.text(kept)
                .map(column -> columns(column, match, most))
                .orElse(List.of());
    }

    private List<String> attributes(Field field, TextMatch match, int most) {
        return database.read(
                sql ->
                        sql.select(ATTRIBUTE.VALUE)
                                .from(ATTRIBUTE)
                                .where(ATTRIBUTE.FIELD.eq(field.name()))
                                .and(TEXTS.of(match, ATTRIBUTE.FOLDED))
                                .andExists(
                                        DSL.selectOne()
                                                .from(MEDIA_ATTRIBUTE)
                                                .where(
                                                        MEDIA_ATTRIBUTE.ATTRIBUTE_ID.eq(
                                                                ATTRIBUTE.ID)))
                                .orderBy(ATTRIBUTE.FOLDED, ATTRIBUTE.VALUE)
                                .limit(most)
                                .fetch(ATTRIBUTE.VALUE));
    }

    private List<String> titles(TextMatch match, int most) {
        return database.read(
                sql ->
                        sql.selectDistinct(MEDIA_TITLE.FOLDED, MEDIA_TITLE.VALUE)
                                .from(MEDIA_TITLE)
                                .where(TEXTS.of(match, MEDIA_TITLE.FOLDED))
                                .orderBy(MEDIA_TITLE.FOLDED, MEDIA_TITLE.VALUE)
                                .limit(most)
                                .fetch(MEDIA_TITLE.VALUE));
    }

    private List<String> columns(org.jooq.Field<String> column, TextMatch match, int most) {
        return database.read(
                sql ->
                        sql.selectDistinct(column)
                                .from(MEDIA_SEARCH)
                                .where(column.ne(""))
                                .and(TEXTS.of(match, column))
                                .orderBy(column)
                                .limit(most)
                                .fetch(row -> row.value1().strip()));
    }

    private static Condition condition(Query query, Today today) {
        return new QueryConditions(SQLDialect.SQLITE, today).of(query);
    }
}
