package tv.exstream.db;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import tv.exstream.db.TextConditions.Indexed;
import tv.exstream.db.TextConditions.Length;

/// Words by SQLite's full text index, FTS5.
record SqliteWordSearch() implements WordSearch {
    /// Of fewer characters there are so many words that reading the texts is as fast, however long they are.
    private static final int FEWEST_TELLING = 3;

    /// ASCII signs, which the index leaves out. A folded text that has one has neither letters nor digits.
    private static final String SIGNS = "*[]!-/:-@[\\^_`{-~]*";

    private static final String LETTERS = "*[a-z0-9]*";

    private static final Field<Integer> ROW = DSL.field("rowid", Integer.class);

    @Override
    public Condition are(Indexed column, Phrase phrase) {
        return column.key().in(rows(column, phrase));
    }

    @Override
    public Optional<Select<Record1<Integer>>> keys(Indexed column, Phrase phrase) {
        return Optional.of(rows(column, phrase));
    }

    private static Select<Record1<Integer>> rows(Indexed column, Phrase phrase) {
        String query = "\"" + phrase.words() + "\"" + (phrase.ending() == Ending.OPEN ? " *" : "");
        Table<?> table = DSL.table(DSL.name(column.words()));
        return DSL.select(ROW)
                .from(table)
                .where(DSL.condition("{0} match {1}", table, DSL.val(query)));
    }

    @Override
    public boolean isRead(Indexed column, String piece) {
        return column.length() == Length.SHORT || piece.length() < FEWEST_TELLING;
    }

    @Override
    public Condition haveOne(Indexed column, String pattern) {
        Condition indexed =
                DSL.condition(
                        "{0} in (select doc from {1} where term in (select text from word where text glob {2}))",
                        column.key(),
                        DSL.table(DSL.name(column.words() + "_each")),
                        DSL.val(glob(pattern)));
        boolean isOfLetters = pattern.chars().anyMatch(Character::isLetterOrDigit);
        return isOfLetters ? indexed : indexed.or(haveSigns(column.folded(), pattern));
    }

    /// The words are compared only where there are signs, which is hardly ever.
    private static Condition haveSigns(Field<String> folded, String pattern) {
        return DSL.condition(
                "({0} not glob {1} and {0} glob {2} and exists (select 1 from word where text glob {3} and instr({0}, ' ' || text || ' ') > 0))",
                folded, DSL.val(LETTERS), DSL.val(SIGNS), DSL.val(glob(pattern)));
    }

    @Override
    public Condition isShaped(Field<String> folded, String pattern) {
        return DSL.condition("{0} glob {1}", folded, DSL.val(glob(pattern)));
    }

    private static String glob(String pattern) {
        return pattern.replace("[", "[[]").replace("?", "[^ ]");
    }
}
