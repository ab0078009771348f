package tv.exstream.iptv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// What a person puts in the place of what an expression fits: words, and `$1` for what its groups fit.
final class Replacement {
    /// A dollar sign or a backslash with what follows it.
    private static final Pattern SPECIAL = Pattern.compile("\\\\(.?)|\\$(\\d?)");

    private Replacement() {}

    /// So that nothing can be wrong with it once it is used.
    ///
    /// @param groups how many the expression has
    /// @throws ProblemException INVALID_VALUE when it names something else
    static void check(String text, int groups) {
        Matcher special = SPECIAL.matcher(text);
        while (special.find()) {
            boolean escaped = special.group(1) != null && !special.group(1).isEmpty();
            boolean group =
                    special.group(2) != null
                            && !special.group(2).isEmpty()
                            && Integer.parseInt(special.group(2)) <= groups;
            if (!escaped && !group) {
                throw new ProblemException(
                        Problem.INVALID_VALUE,
                        Remark.of(Demand.REPLACEMENT_GROUPS, "replacement", groups, text));
            }
        }
    }
}
