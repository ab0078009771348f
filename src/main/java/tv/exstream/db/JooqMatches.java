package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;
import static tv.exstream.db.tables.Tables.MEDIA_SEARCH;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.SQLDialect;
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

    /// From as many on the first are found soonest by walking all in order until there are enough, below by sorting what is found.
    private static final int MANY = 10_000;

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
        int count = database.read(sql -> sql.fetchCount(MEDIA_SEARCH, condition));
        return new Preview(count, count == 0 ? List.of() : first(condition, count, most));
    }

    private List<Outline> first(Condition condition, int count, int most) {
        // The sign keeps SQLite from using the index of the column.
        org.jooq.Field<String> order =
                count < MANY
                        ? DSL.field("+{0}", String.class, MEDIA_SEARCH.SORT_TITLE)
                        : MEDIA_SEARCH.SORT_TITLE;
        List<MediaId> ids =
                database.read(
                        sql ->
                                sql.select(MEDIA_SEARCH.MEDIA_ID)
                                        .from(MEDIA_SEARCH)
                                        .where(condition)
                                        .orderBy(order, MEDIA_SEARCH.MEDIA_ID)
                                        .limit(most)
                                        .fetch(row -> new MediaId(row.value1())));
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
