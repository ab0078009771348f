package tv.exstream.db;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/// What is kept beside texts so that their words are found. Owned by one thread.
sealed interface WordIndex permits SqliteWordIndex, PostgresWordIndex {
    static WordIndex of(DSLContext sql) {
        return sql.family() == SQLDialect.POSTGRES
                ? new PostgresWordIndex()
                : new SqliteWordIndex(sql);
    }

    /// Puts in the titles and plots of these items.
    ///
    /// @param media no more than fit the list of one statement
    void addTexts(List<Integer> media);

    /// Takes the titles and plots of these items out, before they are removed.
    ///
    /// @param media no more than fit the list of one statement
    void removeTexts(List<Integer> media);

    /// Puts in the attributes with higher ids.
    void addAttributes(int last);

    /// Puts in words of texts. Words stay when the last text that has them is gone; there are only so many.
    ///
    /// @param words no more than fit the list of one statement
    void addWords(List<String> words);

    /// Takes out everything but the words.
    void clear();
}
