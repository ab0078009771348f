package tv.exstream.db;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.TextMatch;
import tv.exstream.db.WordSearch.Ending;
import tv.exstream.db.WordSearch.Phrase;

/// Asks columns of folded texts. Immutable.
final class TextConditions {
    /// A word of which only the beginning is given, or all of it.
    private static final Pattern BEGINNING = Pattern.compile("([^*?]+)(\\*?)");

    /// Characters that a word has somewhere, or at its end.
    private static final Pattern PIECE = Pattern.compile("\\*([^*?]+)(\\*?)");

    /// Behind every text that begins the same.
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final WordSearch words;

    TextConditions(SQLDialect dialect) {
        this.words = WordSearch.of(dialect);
    }

    /// A column of folded texts whose words are in a full text index.
    ///
    /// @param key the column by which its rows are known there
    /// @param words SQLite's table of the words; PostgreSQL's index is on the column itself
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
                    words.are(column, phrase(text));
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
        return switch (match) {
            case TextMatch.Piece(String text) when isWholeWords(text) ->
                    words.keys(column, phrase(text));
            case TextMatch.Words(List<String> patterns) when patterns.size() == 1 ->
                    beginning(patterns.getFirst()).flatMap(found -> words.keys(column, found));
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
            case TextMatch.Beginning(String text) -> begins(folded, text);
            case TextMatch.Piece(String text) -> DSL.position(folded, text).gt(0);
            case TextMatch.Shape(String pattern) -> words.isShaped(folded, pattern);
            case TextMatch.Anything() -> DSL.noCondition();
            case TextMatch.Words(List<String> patterns) ->
                    throw new IllegalStateException("words are not indexed: " + patterns);
        };
    }

    static Condition begins(Field<String> folded, String text) {
        return folded.ge(text).and(folded.lt(text + LAST));
    }

    private static Phrase phrase(String wholeWords) {
        return new Phrase(wholeWords.strip(), Ending.WHOLE);
    }

    private static boolean isWholeWords(String text) {
        return text.startsWith(" ") && text.endsWith(" ") && isIndexed(text.strip());
    }

    /// Signs are not in the index.
    private static boolean isIndexed(String words) {
        return !words.isEmpty() && new Folded(words).isWords();
    }

    private Condition word(String pattern, Indexed column) {
        Optional<Phrase> beginning = beginning(pattern);
        if (beginning.isPresent()) {
            return words.are(column, beginning.get());
        }
        if (pattern.chars().allMatch(c -> c == '*')) {
            return DSL.noCondition();
        }
        Matcher piece = PIECE.matcher(pattern);
        if (piece.matches() && words.isRead(column, piece.group(1))) {
            String text = piece.group(1) + (piece.group(2).isEmpty() ? " " : "");
            return DSL.position(column.folded(), text).gt(0);
        }
        return words.haveOne(column, pattern);
    }

    /// Of a word in the index.
    private static Optional<Phrase> beginning(String pattern) {
        Matcher beginning = BEGINNING.matcher(pattern);
        if (!beginning.matches() || !isIndexed(beginning.group(1))) {
            return Optional.empty();
        }
        Ending ending = beginning.group(2).isEmpty() ? Ending.WHOLE : Ending.OPEN;
        return Optional.of(new Phrase(beginning.group(1), ending));
    }
}
