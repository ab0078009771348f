package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_PLOT;
import static tv.exstream.db.tables.Tables.MEDIA_TITLE;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
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
        for (List<Integer> some : JooqMediaItems.portions(media)) {
            sql.execute(
                    "insert into title_words (rowid, folded) select media_id, folded from media_title where {0}",
                    MEDIA_TITLE.MEDIA_ID.in(some));
            sql.execute(
                    "insert into plot_words (rowid, folded) select media_id, folded from media_plot where {0}",
                    MEDIA_PLOT.MEDIA_ID.in(some));
        }
    }

    /// @param media no more than fit the list of one statement
    static void remove(DSLContext sql, List<Integer> media) {
        Condition titled = MEDIA_TITLE.MEDIA_ID.in(media);
        Condition described = MEDIA_PLOT.MEDIA_ID.in(media);
        sql.execute(
                "delete from title_words where rowid in (select media_id from media_title where {0})",
                titled);
        sql.execute(
                "delete from plot_words where rowid in (select media_id from media_plot where {0})",
                described);
        sql.deleteFrom(MEDIA_TITLE).where(titled).execute();
        sql.deleteFrom(MEDIA_PLOT).where(described).execute();
    }

    static void removeAll(DSLContext sql) {
        sql.execute("delete from title_words");
        sql.execute("delete from plot_words");
        sql.deleteFrom(MEDIA_TITLE).execute();
        sql.deleteFrom(MEDIA_PLOT).execute();
    }

    private String folded(String text) {
        String folded = Folded.of(text).text();
        words.add(folded);
        return folded;
    }
}
