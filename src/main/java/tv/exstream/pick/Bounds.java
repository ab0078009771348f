package tv.exstream.pick;

import static tv.exstream.remark.Wanted.atMost;

import java.util.List;
import java.util.Set;
import tv.exstream.expression.Expression;
import tv.exstream.media.Language;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

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
            throw new ProblemException(e.problem(), e.remark().behind(what), e);
        }
    }

    static void requireFew(String what, List<?> list, int most) {
        if (list.size() > most) {
            throw UnacceptableException.mustBe(what, atMost(most), list.size());
        }
    }

    static void requireShort(String what, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw UnacceptableException.mustHave(
                    what, Remark.of(Demand.AT_MOST_CHARACTERS, MOST_CHARACTERS), text.length());
        }
    }
}
