package tv.exstream.db;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.TextMatch;

/// Asks columns of folded texts. Immutable.
final class TextConditions {
    /// A word of which only the beginning is given.
    private static final Pattern PREFIX = Pattern.compile("\\* ([^*?]+)\\* \\*");

    /// Characters that may stand anywhere in a text.
    private static final Pattern PIECE = Pattern.compile("\\* \\*([^*?]+)\\* \\*");

    /// Behind every text that begins the same.
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final SQLDialect dialect;

    TextConditions(SQLDialect dialect) {
        this.dialect = dialect;
    }

    /// A column of folded texts whose words are in a full text index.
    ///
    /// @param key the column by which its rows are known there
    /// @param words SQLite's table of the words; elsewhere the index is on the column itself
    record Indexed(Field<Integer> key, Field<String> folded, String words) {}

    Condition of(TextMatch match, Indexed column) {
        return switch (match) {
            case TextMatch.Piece(String text) when isWholeWords(text) ->
                    words(column, text.strip(), Ending.WHOLE);
            case TextMatch.Patterns(List<String> patterns) ->
                    DSL.and(patterns.stream().map(pattern -> pattern(pattern, column)).toList());
            case TextMatch.Piece _,
                    TextMatch.Whole _,
                    TextMatch.Beginning _,
                    TextMatch.Anything _ ->
                    of(match, column.folded());
        };
    }

    Condition of(TextMatch match, Field<String> folded) {
        return switch (match) {
            case TextMatch.Whole(List<String> texts) -> folded.in(texts);
            case TextMatch.Beginning(String text) -> folded.ge(text).and(folded.lt(text + LAST));
            case TextMatch.Piece(String text) -> DSL.position(folded, text).gt(0);
            case TextMatch.Patterns(List<String> patterns) ->
                    DSL.and(patterns.stream().map(pattern -> glob(pattern, folded)).toList());
            case TextMatch.Anything() -> DSL.noCondition();
        };
    }

    private static boolean isWholeWords(String text) {
        return text.startsWith(" ") && text.endsWith(" ") && isIndexed(text.strip());
    }

    /// Signs are not in the index.
    private static boolean isIndexed(String words) {
        return !words.isEmpty() && new Folded(words).isWords();
    }

    private Condition pattern(String pattern, Indexed column) {
        Matcher prefix = PREFIX.matcher(pattern);
        if (prefix.matches() && isIndexed(prefix.group(1))) {
            return words(column, prefix.group(1), Ending.OPEN);
        }
        Matcher piece = PIECE.matcher(pattern);
        return piece.matches()
                ? DSL.position(column.folded(), piece.group(1)).gt(0)
                : glob(pattern, column.folded());
    }

    /// Whether the last word may go on.
    private enum Ending {
        WHOLE,
        OPEN
    }

    private Condition words(Indexed column, String words, Ending ending) {
        boolean open = ending == Ending.OPEN;
        if (dialect.family() == SQLDialect.POSTGRES) {
            String query = words.replace(" ", " <-> ") + (open ? ":*" : "");
            return DSL.condition(
                    "to_tsvector('simple', {0}) @@ to_tsquery('simple', {1})",
                    column.folded(), DSL.val(query));
        }
        String query = "\"" + words + "\"" + (open ? " *" : "");
        return DSL.condition(
                "{0} in (select rowid from {1} where {1} match {2})",
                column.key(), DSL.table(DSL.name(column.words())), DSL.val(query));
    }

    private Condition glob(String pattern, Field<String> folded) {
        if (dialect.family() == SQLDialect.POSTGRES) {
            String like =
                    pattern.replaceAll("[\\\\%_]", "\\\\$0").replace('*', '%').replace('?', '_');
            return folded.like(like, '\\');
        }
        return DSL.condition("{0} glob {1}", folded, DSL.val(pattern.replace("[", "[[]")));
    }
}
