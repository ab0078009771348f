package tv.exstream.db;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import tv.exstream.db.TextConditions.Indexed;

/// How a database is asked for words of texts. Immutable.
sealed interface WordSearch permits SqliteWordSearch, PostgresWordSearch {
    static WordSearch of(SQLDialect dialect) {
        return dialect.family() == SQLDialect.POSTGRES
                ? new PostgresWordSearch()
                : new SqliteWordSearch();
    }

    /// Words one after another.
    ///
    /// @param words at least one; a space between them, and no signs in them
    record Phrase(String words, Ending ending) {}

    /// Whether the last word may go on.
    enum Ending {
        WHOLE,
        OPEN
    }

    Condition are(Indexed column, Phrase phrase);

    /// The keys of the texts that have the words, when the index alone tells them.
    Optional<Select<Record1<Integer>>> keys(Indexed column, Phrase phrase);

    /// Whether texts are read as fast as those words are looked up that contain the piece.
    boolean isRead(Indexed column, String piece);

    /// The text has a word of the pattern, in which `*` stands for any characters and `?` for one.
    Condition haveOne(Indexed column, String pattern);

    /// The whole text is of the pattern, in which `*` may stand for several words.
    Condition isShaped(Field<String> folded, String pattern);
}
