package tv.exstream.collection.query;

import java.util.Arrays;
import java.util.List;
import tv.exstream.collection.query.Condition.Contains;
import tv.exstream.collection.query.Condition.Equal;
import tv.exstream.collection.query.Condition.OneOf;
import tv.exstream.collection.query.Condition.Phrase;
import tv.exstream.collection.query.Condition.Present;
import tv.exstream.collection.query.Condition.StartsWith;
import tv.exstream.collection.query.Condition.Text;
import tv.exstream.collection.query.Condition.Wildcard;

/// What a condition asks of one folded text ([Folded]); everything that runs queries asks it in these terms.
public sealed interface TextMatch {
    /// The text is one of these.
    record Whole(List<String> texts) implements TextMatch {
        public Whole {
            texts = List.copyOf(texts);
        }
    }

    /// The text begins with this.
    record Beginning(String text) implements TextMatch {}

    /// The text contains this; with a space at both ends they are whole words.
    record Piece(String text) implements TextMatch {}

    /// Of every one of these patterns the text has a word; `*` stands for any characters and `?` for any one.
    record Words(List<String> patterns) implements TextMatch {
        public Words {
            patterns = List.copyOf(patterns);
        }
    }

    /// The whole text is of this pattern; `*` may stand for several words.
    record Shape(String pattern) implements TextMatch {}

    /// Every text.
    record Anything() implements TextMatch {}

    static TextMatch of(Field field, Text condition) {
        boolean exact = field.type() == Field.Type.EXACT;
        return switch (condition) {
            case Phrase(String text) ->
                    exact ? new Whole(List.of(folded(text))) : new Piece(folded(text));
            case Wildcard(String pattern) -> patterns(pattern, exact);
            case Present() -> new Anything();
            case Equal(String value) -> new Whole(List.of(folded(value)));
            case OneOf(List<String> values) ->
                    new Whole(values.stream().map(TextMatch::folded).distinct().toList());
            case Contains(String piece) -> new Piece(Folded.of(piece).inner());
            case StartsWith(String beginning) -> new Beginning(folded(beginning).stripTrailing());
        };
    }

    /// Whether whole words, or their beginnings, are all that has to be found.
    default boolean isOfWords() {
        return switch (this) {
            case Piece(String text) -> text.startsWith(" ") && text.endsWith(" ");
            case Words(List<String> patterns) ->
                    patterns.stream().allMatch(pattern -> pattern.matches("[^*?]+\\*?"));
            case Whole _, Beginning _, Shape _, Anything _ -> false;
        };
    }

    default boolean matches(String folded) {
        return switch (this) {
            case Whole(List<String> texts) -> texts.contains(folded);
            case Beginning(String text) -> folded.startsWith(text);
            case Piece(String text) -> folded.contains(text);
            case Words(List<String> patterns) ->
                    patterns.stream().allMatch(pattern -> hasWord(pattern, folded));
            case Shape(String pattern) -> matches(pattern, folded);
            case Anything() -> true;
        };
    }

    private static String folded(String text) {
        return Folded.of(text).text();
    }

    private static TextMatch patterns(String pattern, boolean exact) {
        List<String> words = Folded.wildcards(pattern);
        return exact ? new Shape(" " + String.join(" ", words) + " ") : new Words(words);
    }

    private static boolean hasWord(String pattern, String folded) {
        return Arrays.stream(folded.strip().split(" ", -1))
                .anyMatch(word -> matches(pattern, word));
    }

    /// Tries the shortest stretch for each `*` first and comes back only to the last one, which is enough.
    private static boolean matches(String pattern, String text) {
        int p = 0;
        int star = -1;
        int resume = 0;
        int t = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && fits(pattern.charAt(p), text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }

    private static boolean fits(char wanted, char found) {
        return wanted == '?' ? found != ' ' : wanted == found;
    }
}
