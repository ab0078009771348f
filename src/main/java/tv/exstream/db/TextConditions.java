package tv.exstream.db;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.TextMatch;

/// Asks columns of folded texts. Immutable.
final class TextConditions {
    /// A word of which only the beginning is given, or all of it.
    private static final Pattern BEGINNING = Pattern.compile("([^*?]+)(\\*?)");

    /// Characters that a word has somewhere, or at its end.
    private static final Pattern PIECE = Pattern.compile("\\*([^*?]+)(\\*?)");

    /// Of fewer characters there are so many words that reading the texts is as fast, however long they are.
    private static final int FEWEST_TELLING = 3;

    /// Behind every text that begins the same.
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final Field<Integer> ROW = DSL.field("rowid", Integer.class);

    private final SQLDialect dialect;

    TextConditions(SQLDialect dialect) {
        this.dialect = dialect;
    }

    /// A column of folded texts whose words are in a full text index.
    ///
    /// @param key the column by which its rows are known there
    /// @param words SQLite's table of the words; elsewhere the index is on the column itself
    /// @param length short texts are read as fast as the words of a pattern are looked up one by one
    record Indexed(Field<Integer> key, Field<String> folded, String words, Length length) {}

    /// How long texts are as a rule.
    enum Length {
        SHORT,
        LONG
    }

    Condition of(TextMatch match, Indexed column) {
        return switch (match) {
            case TextMatch.Piece(String text) when isWholeWords(text) ->
                    words(column, text.strip(), Ending.WHOLE);
            case TextMatch.Words(List<String> patterns) ->
                    DSL.and(patterns.stream().map(pattern -> word(pattern, column)).toList());
            case TextMatch.Piece _,
                    TextMatch.Whole _,
                    TextMatch.Beginning _,
                    TextMatch.Shape _,
                    TextMatch.Anything _ ->
                    of(match, column.folded());
        };
    }

    /// The keys of the texts that match, when the index of words alone tells them.
    Optional<Select<Record1<Integer>>> ids(TextMatch match, Indexed column) {
        if (isPostgres()) {
            return Optional.empty();
        }
        return switch (match) {
            case TextMatch.Piece(String text) when isWholeWords(text) ->
                    Optional.of(rows(column, text.strip(), Ending.WHOLE));
            case TextMatch.Words(List<String> patterns) when patterns.size() == 1 ->
                    beginning(patterns.getFirst())
                            .map(found -> rows(column, found.group(1), ending(found)));
            case TextMatch.Piece _,
                    TextMatch.Words _,
                    TextMatch.Whole _,
                    TextMatch.Beginning _,
                    TextMatch.Shape _,
                    TextMatch.Anything _ ->
                    Optional.empty();
        };
    }

    /// A column of which no words are indexed.
    Condition of(TextMatch match, Field<String> folded) {
        return switch (match) {
            case TextMatch.Whole(List<String> texts) -> folded.in(texts);
            case TextMatch.Beginning(String text) -> folded.ge(text).and(folded.lt(text + LAST));
            case TextMatch.Piece(String text) -> DSL.position(folded, text).gt(0);
            case TextMatch.Shape(String pattern) -> glob(pattern, folded);
            case TextMatch.Anything() -> DSL.noCondition();
            case TextMatch.Words(List<String> patterns) ->
                    throw new IllegalStateException("words are not indexed: " + patterns);
        };
    }

    private static boolean isWholeWords(String text) {
        return text.startsWith(" ") && text.endsWith(" ") && isIndexed(text.strip());
    }

    /// Signs are not in the index.
    private static boolean isIndexed(String words) {
        return !words.isEmpty() && new Folded(words).isWords();
    }

    private Condition word(String pattern, Indexed column) {
        Optional<MatchResult> beginning = beginning(pattern);
        if (beginning.isPresent()) {
            return words(column, beginning.get().group(1), ending(beginning.get()));
        }
        if (pattern.chars().allMatch(c -> c == '*')) {
            return DSL.noCondition();
        }
        Matcher piece = PIECE.matcher(pattern);
        if (piece.matches() && isRead(piece.group(1), column)) {
            String text = piece.group(1) + (piece.group(2).isEmpty() ? " " : "");
            return DSL.position(column.folded(), text).gt(0);
        }
        return anyWord(pattern, column);
    }

    /// Of a word in the index.
    private static Optional<MatchResult> beginning(String pattern) {
        Matcher beginning = BEGINNING.matcher(pattern);
        return beginning.matches() && isIndexed(beginning.group(1))
                ? Optional.of(beginning.toMatchResult())
                : Optional.empty();
    }

    private static Ending ending(MatchResult beginning) {
        return beginning.group(2).isEmpty() ? Ending.WHOLE : Ending.OPEN;
    }

    private static boolean isRead(String piece, Indexed column) {
        return column.length() == Length.SHORT || piece.length() < FEWEST_TELLING;
    }

    private Condition anyWord(String pattern, Indexed column) {
        if (isPostgres()) {
            String regex =
                    pattern.replaceAll("[^\\p{L}\\p{N}*?]", "\\\\$0")
                            .replace("*", "[^ ]*")
                            .replace("?", "[^ ]");
            return DSL.condition("{0} ~ {1}", column.folded(), DSL.val(" " + regex + " "));
        }
        return DSL.condition(
                "{0} in (select doc from {1} where term in (select text from word where text glob {2}))",
                column.key(),
                DSL.table(DSL.name(column.words() + "_each")),
                DSL.val(sqliteGlob(pattern)));
    }

    /// Whether the last word may go on.
    private enum Ending {
        WHOLE,
        OPEN
    }

    private Condition words(Indexed column, String words, Ending ending) {
        boolean open = ending == Ending.OPEN;
        if (isPostgres()) {
            String query = words.replace(" ", " <-> ") + (open ? ":*" : "");
            return DSL.condition(
                    "to_tsvector('simple', {0}) @@ to_tsquery('simple', {1})",
                    column.folded(), DSL.val(query));
        }
        return column.key().in(rows(column, words, ending));
    }

    private static Select<Record1<Integer>> rows(Indexed column, String words, Ending ending) {
        String query = "\"" + words + "\"" + (ending == Ending.OPEN ? " *" : "");
        Table<?> table = DSL.table(DSL.name(column.words()));
        return DSL.select(ROW)
                .from(table)
                .where(DSL.condition("{0} match {1}", table, DSL.val(query)));
    }

    private Condition glob(String pattern, Field<String> folded) {
        if (isPostgres()) {
            String like =
                    pattern.replaceAll("[\\\\%_]", "\\\\$0").replace('*', '%').replace('?', '_');
            return folded.like(like, '\\');
        }
        return DSL.condition("{0} glob {1}", folded, DSL.val(sqliteGlob(pattern)));
    }

    private static String sqliteGlob(String pattern) {
        return pattern.replace("[", "[[]").replace("?", "[^ ]");
    }

    private boolean isPostgres() {
        return dialect.family() == SQLDialect.POSTGRES;
    }
}
