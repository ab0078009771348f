package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ATTRIBUTE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.Searchable;
import tv.exstream.db.tables.tables.records.AttributeRecord;
import tv.exstream.db.tables.tables.records.MediaAttributeRecord;

/// Gives items their texts, each of which is one row however many items have it. Owned by one thread.
final class AttributeWrites {
    private final DSLContext sql;
    private final WordWrites words;

    /// Which items have it, by field and text.
    private final Map<Field, Map<String, Set<Integer>>> items = new EnumMap<>(Field.class);

    /// @param words are given those of texts that are new
    AttributeWrites(DSLContext sql, WordWrites words) {
        this.sql = sql;
        this.words = words;
    }

    void add(int media, Searchable searchable) {
        searchable
                .texts()
                .forEach(
                        (field, texts) -> {
                            if (SearchColumns.isAttribute(field)) {
                                texts.forEach(text -> have(field, text).add(media));
                            }
                        });
    }

    void write() {
        int last =
                sql.select(DSL.coalesce(DSL.max(ATTRIBUTE.ID), 0))
                        .from(ATTRIBUTE)
                        .fetchSingle()
                        .value1();
        List<MediaAttributeRecord> rows = new ArrayList<>();
        items.forEach(
                (field, byText) -> {
                    Map<String, Integer> ids = ids(field, byText.keySet());
                    byText.forEach(
                            (text, media) ->
                                    media.forEach(
                                            id ->
                                                    rows.add(
                                                            new MediaAttributeRecord(
                                                                    ids.get(text), id))));
                });
        sql.batchInsert(rows).execute();
        WordIndex.of(sql).addAttributes(last);
    }

    private Set<Integer> have(Field field, String text) {
        return items.computeIfAbsent(field, _ -> new HashMap<>())
                .computeIfAbsent(text, _ -> new HashSet<>());
    }

    private Map<String, Integer> ids(Field field, Set<String> texts) {
        Map<String, Integer> ids = known(field, texts);
        Set<String> missing = new HashSet<>(texts);
        missing.removeAll(ids.keySet());
        if (!missing.isEmpty()) {
            List<AttributeRecord> rows = missing.stream().map(text -> row(field, text)).toList();
            sql.batchInsert(rows).execute();
            rows.forEach(row -> words.add(row.getFolded()));
            ids.putAll(known(field, missing));
        }
        return ids;
    }

    private Map<String, Integer> known(Field field, Set<String> texts) {
        Map<String, Integer> ids = new HashMap<>();
        for (List<String> some : Portions.of(texts)) {
            sql.select(ATTRIBUTE.VALUE, ATTRIBUTE.ID)
                    .from(ATTRIBUTE)
                    .where(ATTRIBUTE.FIELD.eq(field.name()))
                    .and(ATTRIBUTE.VALUE.in(some))
                    .forEach(row -> ids.put(row.value1(), row.value2()));
        }
        return ids;
    }

    private static AttributeRecord row(Field field, String text) {
        AttributeRecord row = new AttributeRecord();
        row.setField(field.name());
        row.setValue(text);
        row.setFolded(Folded.of(text).text());
        return row;
    }
}
