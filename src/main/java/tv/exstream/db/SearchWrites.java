package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;
import static tv.exstream.db.tables.Tables.MEDIA_SEARCH;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.Searchable;
import tv.exstream.db.tables.tables.records.MediaSearchRecord;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Metadata;

/// Keeps what queries look at in step with the items, within their transaction.
final class SearchWrites {
    private static final String REVISION = "search";

    /// Grows when items are to be read differently by queries, so that all are put in anew.
    private static final long CURRENT = 1;

    private final DSLContext sql;

    SearchWrites(DSLContext sql) {
        this.sql = sql;
    }

    /// An item and what is known of it.
    record Indexed(MediaItem item, Metadata metadata, Instant added) {
        Searchable searchable() {
            return Searchable.of(item, metadata, added);
        }
    }

    /// Puts in what an older version of the program did not, a portion per transaction.
    static void complete(Database database) {
        int _ = database.write(sql -> new SearchWrites(sql).forgetOlderReading());
        int done;
        do {
            done = database.write(sql -> new SearchWrites(sql).putSome());
        } while (done > 0);
    }

    /// @param changed each once
    void put(List<Indexed> changed) {
        if (changed.isEmpty()) {
            return;
        }
        List<Integer> ids = changed.stream().map(SearchWrites::id).toList();
        remove(ids);
        List<MediaSearchRecord> rows = new ArrayList<>();
        WordWrites words = new WordWrites(sql);
        OwnTexts texts = new OwnTexts(sql, words);
        AttributeWrites attributes = new AttributeWrites(sql, words);
        for (Indexed indexed : changed) {
            Searchable searchable = indexed.searchable();
            rows.add(row(id(indexed), searchable));
            attributes.add(id(indexed), searchable);
            texts.add(id(indexed), searchable);
        }
        sql.batchInsert(rows).execute();
        attributes.write();
        texts.write();
        words.write();
    }

    /// @param paths no more than fit the list of one statement
    void removeAt(List<Path> paths) {
        remove(sql.select(MEDIA_ITEM.ID).from(MEDIA_ITEM).where(isAt(paths)).fetch(MEDIA_ITEM.ID));
    }

    private void remove(List<Integer> ids) {
        for (List<Integer> some : Portions.of(ids)) {
            OwnTexts.remove(sql, some);
            sql.deleteFrom(MEDIA_ATTRIBUTE).where(MEDIA_ATTRIBUTE.MEDIA_ID.in(some)).execute();
            sql.deleteFrom(MEDIA_SEARCH).where(MEDIA_SEARCH.MEDIA_ID.in(some)).execute();
        }
    }

    private static int id(Indexed indexed) {
        return Math.toIntExact(indexed.item().id().value());
    }

    private static MediaSearchRecord row(int id, Searchable searchable) {
        MediaSearchRecord row = new MediaSearchRecord();
        row.setMediaId(id);
        row.setMonthDay(searchable.monthDay());
        SearchColumns.NUMBERS.forEach((field, column) -> row.set(column, searchable.number(field)));
        SearchColumns.TEXTS.forEach(
                (field, column) -> row.set(column, folded(searchable.texts(field))));
        return row;
    }

    private static String folded(List<String> texts) {
        return texts.isEmpty() ? "" : Folded.of(texts.getFirst()).text();
    }

    private int forgetOlderReading() {
        if (Revisions.of(sql, REVISION) == CURRENT) {
            return 0;
        }
        WordIndex.of(sql).clear();
        OwnTexts.removeAll(sql);
        sql.deleteFrom(MEDIA_ATTRIBUTE).execute();
        sql.deleteFrom(ATTRIBUTE).execute();
        sql.deleteFrom(MEDIA_SEARCH).execute();
        Revisions.put(sql, REVISION, CURRENT);
        return 1;
    }

    private int putSome() {
        Condition missing =
                DSL.notExists(
                        DSL.selectOne()
                                .from(MEDIA_SEARCH)
                                .where(MEDIA_SEARCH.MEDIA_ID.eq(MEDIA_ITEM.ID)));
        return put(missing);
    }

    /// Items that have other paths now.
    void putAt(Collection<Path> paths) {
        Portions.of(paths).forEach(some -> put(isAt(some)));
    }

    private static Condition isAt(List<Path> paths) {
        return MEDIA_ITEM.PATH.in(paths.stream().map(Path::toString).toList());
    }

    /// Puts in some of which a condition holds; answers how many.
    private int put(Condition condition) {
        List<Indexed> wanted =
                sql.select(MediaItemRows.ITEM)
                        .select(MediaItemRows.METADATA)
                        .select(MEDIA_ITEM.ADDED_AT)
                        .from(MEDIA_ITEM)
                        .where(MEDIA_ITEM.GONE.isFalse())
                        .and(condition)
                        .limit(Portions.LARGEST)
                        .fetch(SearchWrites::indexed);
        put(wanted);
        return wanted.size();
    }

    private static Indexed indexed(Record row) {
        return new Indexed(
                MediaItemRows.item(row),
                MediaItemRows.metadata(row),
                Instant.ofEpochMilli(row.get(MEDIA_ITEM.ADDED_AT)));
    }
}
