package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_PLOT;
import static tv.exstream.db.tables.Tables.MEDIA_TITLE;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.Searchable;
import tv.exstream.db.tables.tables.records.MediaPlotRecord;
import tv.exstream.db.tables.tables.records.MediaTitleRecord;

/// Gives items the texts that are hardly ever shared, titles and plots, which lie beside the item and not in a row of their own.
/// Owned by one thread.
final class OwnTexts {
    private final DSLContext sql;
    private final WordWrites words;
    private final List<MediaTitleRecord> titles = new ArrayList<>();
    private final List<MediaPlotRecord> plots = new ArrayList<>();

    /// @param words are given those of all texts
    OwnTexts(DSLContext sql, WordWrites words) {
        this.sql = sql;
        this.words = words;
    }

    void add(int media, Searchable searchable) {
        for (String title : searchable.texts(Field.TITLE)) {
            titles.add(new MediaTitleRecord(media, title, folded(title)));
        }
        for (String plot : searchable.texts(Field.PLOT)) {
            plots.add(new MediaPlotRecord(media, folded(plot)));
        }
    }

    void write() {
        sql.batchInsert(titles).execute();
        sql.batchInsert(plots).execute();
        List<Integer> media = titles.stream().map(MediaTitleRecord::getMediaId).toList();
        for (List<Integer> some : Portions.of(media)) {
            WordIndex.of(sql).addTexts(some);
        }
    }

    /// @param media no more than fit the list of one statement
    static void remove(DSLContext sql, List<Integer> media) {
        WordIndex.of(sql).removeTexts(media);
        sql.deleteFrom(MEDIA_TITLE).where(MEDIA_TITLE.MEDIA_ID.in(media)).execute();
        sql.deleteFrom(MEDIA_PLOT).where(MEDIA_PLOT.MEDIA_ID.in(media)).execute();
    }

    static void removeAll(DSLContext sql) {
        sql.deleteFrom(MEDIA_TITLE).execute();
        sql.deleteFrom(MEDIA_PLOT).execute();
    }

    private String folded(String text) {
        String folded = Folded.of(text).text();
        words.add(folded);
        return folded;
    }
}
