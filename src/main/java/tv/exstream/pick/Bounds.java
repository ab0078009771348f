package tv.exstream.pick;

import java.util.List;
import java.util.Set;
import tv.exstream.expression.Expression;
import tv.exstream.media.Language;
import tv.exstream.problem.ProblemException;

/// How much may be asked for. Apart from [Preferences], whose constants are made of those that are checked here.
final class Bounds {
    /// Both are far more than a person writes; they bound the work of a choice.
    static final int MOST_LISTED = 50;

    private static final int MOST_CHARACTERS = 200;

    private Bounds() {}

    /// @throws IllegalArgumentException when there are too many
    static List<Language> distinct(List<Language> languages) {
        requireFew("languages", languages, MOST_LISTED);
        return languages.stream().distinct().toList();
    }

    /// A condition that is checked against what it may use.
    ///
    /// @throws ProblemException INVALID_EXPRESSION with what it is
    static Expression within(String what, Expression condition, Set<String> variables) {
        try {
            return Expression.parse(condition.text(), variables);
        } catch (ProblemException e) {
            throw new ProblemException(e.problem(), what + ": " + e.getMessage(), e);
        }
    }

    static void requireFew(String what, List<?> list, int most) {
        if (list.size() > most) {
            throw new IllegalArgumentException(
                    "%s must be at most %d: %d".formatted(what, most, list.size()));
        }
    }

    static void requireShort(String what, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "%s must have at most %d characters: %d"
                            .formatted(what, MOST_CHARACTERS, text.length()));
        }
    }
}
