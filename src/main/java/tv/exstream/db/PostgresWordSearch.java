package tv.exstream.db;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import tv.exstream.db.TextConditions.Indexed;

/// Words by PostgreSQL's index of `words_of(folded)`, which has every word of a text once and does not know where it stands.
record PostgresWordSearch() implements WordSearch {
    /// As many characters of a word are in the index.
    private static final int LONGEST_WORD = 500;

    @Override
    public Condition are(Indexed column, Phrase phrase) {
        Condition found =
                DSL.condition(
                        "words_of({0}) @@ cast({1} as tsquery)",
                        column.folded(), DSL.val(query(phrase)));
        return isTold(phrase) ? found : found.and(contains(column.folded(), phrase));
    }

    /// The words of a phrase, in whatever order; `'blade' & 'run':*`.
    private static String query(Phrase phrase) {
        String all =
                Arrays.stream(phrase.words().split(" ", -1))
                        .map(word -> "'" + beginning(word) + "'")
                        .collect(Collectors.joining(" & "));
        return all + (phrase.ending() == Ending.OPEN ? ":*" : "");
    }

    private static String beginning(String word) {
        return isWhole(word) ? word : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD));
    }

    private static boolean isWhole(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_WORD;
    }

    /// Whether the index knows all there is to know.
    private static boolean isTold(Phrase phrase) {
        return !phrase.words().contains(" ") && isWhole(phrase.words());
    }

    private static Condition contains(Field<String> folded, Phrase phrase) {
        String last = phrase.ending() == Ending.OPEN ? "" : " ";
        return DSL.position(folded, " " + phrase.words() + last).gt(0);
    }

    @Override
    public Optional<Select<Record1<Integer>>> keys(Indexed column, Phrase phrase) {
        return Optional.empty();
    }

    /// Hundreds of words joined by OR are compared one by one at every text that has one of them.
    @Override
    public boolean isRead(Indexed column, String piece) {
        return true;
    }

    @Override
    public Condition haveOne(Indexed column, String pattern) {
        return matches(column.folded(), " " + regex(pattern, "[^ ]*") + " ");
    }

    @Override
    public Condition isShaped(Field<String> folded, String pattern) {
        return matches(folded, "^" + regex(pattern, ".*") + "$");
    }

    private static Condition matches(Field<String> folded, String regex) {
        return DSL.condition("{0} ~ {1}", folded, DSL.val(regex));
    }

    private static String regex(String pattern, String anything) {
        return pattern.replaceAll("[\\p{Punct}&&[^*?]]", "\\\\$0")
                .replace("?", "[^ ]")
                .replace("*", anything);
    }
}
