package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_PLOT;
import static tv.exstream.db.tables.Tables.MEDIA_TITLE;
import static tv.exstream.db.tables.Tables.WORD;

import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// SQLite's index of words is tables that are written like others, and what an entry was made of has to be there when it is taken
/// out. Owned by one thread.
record SqliteWordIndex(DSLContext sql) implements WordIndex {
    @Override
    public void addTexts(List<Integer> media) {
        sql.execute(
                "insert into title_words (rowid, folded) select media_id, folded from media_title where {0}",
                MEDIA_TITLE.MEDIA_ID.in(media));
        sql.execute(
                "insert into plot_words (rowid, folded) select media_id, folded from media_plot where {0}",
                MEDIA_PLOT.MEDIA_ID.in(media));
    }

    @Override
    public void removeTexts(List<Integer> media) {
        sql.execute(
                "delete from title_words where rowid in (select media_id from media_title where {0})",
                MEDIA_TITLE.MEDIA_ID.in(media));
        sql.execute(
                "delete from plot_words where rowid in (select media_id from media_plot where {0})",
                MEDIA_PLOT.MEDIA_ID.in(media));
    }

    @Override
    public void addAttributes(int last) {
        sql.execute(
                "insert into attribute_words (rowid, folded) select id, folded from attribute where id > {0}",
                DSL.val(last));
    }

    @Override
    public void addWords(List<String> words) {
        BatchBindStep batch =
                sql.batch(
                        sql.insertInto(WORD, WORD.TEXT)
                                .values((String) null)
                                .onConflictDoNothing());
        for (String word : words) {
            batch = batch.bind(word);
        }
        batch.execute();
    }

    @Override
    public void clear() {
        sql.execute("delete from title_words");
        sql.execute("delete from plot_words");
        sql.execute("delete from attribute_words");
    }
}
