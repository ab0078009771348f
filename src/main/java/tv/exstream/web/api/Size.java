package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.plain;

import java.math.BigInteger;
import java.util.regex.Pattern;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;

/// A whole number of a request that is brought into its bounds rather than refused.
///
/// @param usual when the request says none
record Size(String name, int usual, int least, int most) {
    /// Enough digits for 2⁶⁴, few enough to cost nothing.
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,40}");

    /// @throws ProblemException INVALID_VALUE when it is no number at all
    int read(String text) {
        if (text.isBlank()) {
            return usual;
        }
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw ProblemException.mustBe(name, plain(Demand.A_WHOLE_NUMBER), text);
        }
        return new BigInteger(text)
                .max(BigInteger.valueOf(least))
                .min(BigInteger.valueOf(most))
                .intValueExact();
    }
}
