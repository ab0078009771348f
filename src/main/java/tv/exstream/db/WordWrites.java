package tv.exstream.db;

import static tv.exstream.db.tables.Tables.WORD;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;

/// Collects the words of folded texts. Words stay when the last text that has them is gone; there are only so many. Owned by one
/// thread.
final class WordWrites {
    private final DSLContext sql;
    private final Set<String> words = new HashSet<>();

    WordWrites(DSLContext sql) {
        this.sql = sql;
    }

    void add(String folded) {
        for (String word : folded.strip().split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
    }

    void write() {
        for (List<String> some : JooqMediaItems.portions(words)) {
            BatchBindStep batch =
                    sql.batch(
                            sql.insertInto(WORD, WORD.TEXT)
                                    .values((String) null)
                                    .onConflictDoNothing());
            for (String word : some) {
                batch = batch.bind(word);
            }
            batch.execute();
        }
    }
}
