package tv.exstream.db;

import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;

/// Collects the words of folded texts. Owned by one thread.
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
        WordIndex index = WordIndex.of(sql);
        Portions.of(words).forEach(index::addWords);
    }
}
