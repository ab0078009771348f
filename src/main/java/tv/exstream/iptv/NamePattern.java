package tv.exstream.iptv;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// An expression over names that a person writes, found anywhere in a name, in any case. Immutable.
///
/// The time it takes is linear in the length of the name, whatever the expression is, so that no rule can stop a refresh.
///
/// @param text in the syntax of RE2
public record NamePattern(String text) {
    private static final int LONGEST = 500;

    /// @throws ProblemException INVALID_VALUE when it is no expression
    public NamePattern {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.MUST_HAVE,
                            "expression",
                            Wanted.characters(1, LONGEST),
                            text.length()));
        }
        Pattern _ = compiled(text);
    }

    /// Ready to be asked many times.
    Compiled compiled() {
        return new Compiled(compiled(text));
    }

    private static Pattern compiled(String text) {
        try {
            return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(Demand.NO_RE2, "expression", e.getDescription(), text),
                    e);
        }
    }

    /// An expression that was looked through once. Immutable.
    record Compiled(Pattern pattern) {
        boolean isIn(String name) {
            return pattern.matcher(name).find();
        }

        /// @param replacement may name groups: `$1`
        String replacedIn(String name, String replacement) {
            Matcher matcher = pattern.matcher(name);
            return matcher.replaceAll(replacement);
        }

        int groups() {
            return pattern.groupCount();
        }
    }
}
