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
import org.jooq.Table;
import org.jooq.impl.DSL;
import tv.exstream.collection.query.Condition.Text;
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

    /// From as many on the first ones are found soonest by walking all in order until there are enough.
    private static final int MANY = 1_000;

    /// The number of all of them, then the first ones: what is dear to find is looked for only once.
    private static final String AT_ONCE =
            "with found as materialized ({0})"
                    + " select count(*) from found union all"
                    + " select media_id from (select media_id from found order by sort_title, media_id limit {1})";

    /// The rows in the order of their titles, whatever else SQLite would do to find some of them.
    private static final Table<?> IN_ORDER =
            DSL.table("media_search indexed by media_search_by_title");

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
        if (isDear(query)) {
            List<Integer> found = atOnce(condition, most);
            return new Preview(found.getFirst(), outlines(found.subList(1, found.size())));
        }
        int count = database.read(sql -> sql.fetchCount(MEDIA_SEARCH, condition));
        Table<?> rows = count < MANY ? MEDIA_SEARCH : IN_ORDER;
        return new Preview(count, outlines(first(rows, condition, most)));
    }

    private static boolean isDear(Query query) {
        return switch (query) {
            case Query.And(List<Query> parts) -> parts.stream().anyMatch(JooqMatches::isDear);
            case Query.Or(List<Query> parts) -> parts.stream().anyMatch(JooqMatches::isDear);
            case Query.Not(Query part) -> isDear(part);
            case Query.Match(Field field, Text condition) ->
                    TextMatch.of(field, condition).isDear();
            case Query.Match _, Query.Ids _, Query.Smart _ -> false;
        };
    }

    private List<Integer> atOnce(Condition condition, int most) {
        Select<?> found =
                DSL.select(MEDIA_SEARCH.MEDIA_ID, MEDIA_SEARCH.SORT_TITLE)
                        .from(MEDIA_SEARCH)
                        .where(condition);
        return database.read(
                sql ->
                        sql.fetch(AT_ONCE, found, DSL.val(most)).stream()
                                .map(row -> row.get(0, Integer.class))
                                .toList());
    }

    private List<Integer> first(Table<?> rows, Condition condition, int most) {
        return database.read(
                sql ->
                        sql.select(MEDIA_SEARCH.MEDIA_ID)
                                .from(rows)
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
