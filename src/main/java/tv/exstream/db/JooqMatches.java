package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;
import static tv.exstream.db.tables.Tables.MEDIA_SEARCH;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;
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

    /// The number of all, then the first ones: what fulfils the condition is looked for only once.
    private static final String FIRST =
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
        Select<?> found =
                DSL.select(MEDIA_SEARCH.MEDIA_ID, MEDIA_SEARCH.SORT_TITLE)
                        .from(MEDIA_SEARCH)
                        .where(condition(query, today));
        Result<Record> rows = database.read(sql -> sql.fetch(FIRST, found, DSL.val(most)));
        List<MediaId> ids =
                rows.stream().skip(1).map(row -> new MediaId(row.get(0, Long.class))).toList();
        Map<MediaId, Outline> outlines = items.outlines(ids);
        return new Preview(
                rows.getFirst().get(0, Integer.class),
                ids.stream().map(outlines::get).filter(Objects::nonNull).toList());
    }

    @Override
    public List<String> values(Field field, String beginning, int most) {
        TextMatch match = new TextMatch.Beginning(Folded.of(beginning).text().stripTrailing());
        Field kept = field.kept();
        if (SearchColumns.isAttribute(kept)) {
            return attributes(kept, match, most);
        }
        return SearchColumns.text(kept).map(column -> columns(column, match, most)).orElse(List.of());
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

    private List<String> columns(org.jooq.Field<String> column, TextMatch match, int most) {
        return database.read(
                sql ->
                        sql.selectDistinct(column)
                                .from(MEDIA_SEARCH)
                                .where(TEXTS.of(match, column))
                                .orderBy(column)
                                .limit(most)
                                .fetch(row -> row.value1().strip()));
    }

    private static Condition condition(Query query, Today today) {
        return new QueryConditions(SQLDialect.SQLITE, today).of(query);
    }
}
