package tv.exstream.screen;

import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// What is seen behind the words of a screen.
public sealed interface Visual {
    /// A colour of one's choice.
    ///
    /// @param background such as `#1a1a2e`
    record Text(String background) implements Visual {
        public Text {
            requireColour("background", background);
        }
    }

    /// The snow of a receiver without a station, which moves.
    record Noise() implements Visual {}

    /// The colour bars of SMPTE RP 219.
    record TestPattern() implements Visual {}

    /// Dark grey.
    record Slate() implements Visual {}

    record Black() implements Visual {}

    /// The picture that was sent for this screen, as large as fits, with black bars around it.
    record Picture() implements Visual {}

    Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /// @throws ProblemException INVALID_VALUE
    static void requireColour(String name, String colour) {
        if (!COLOUR.matcher(colour).matches()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.VALUE_WRONG,
                            name,
                            Wanted.like(Demand.A_COLOUR, "#1a1a2e"),
                            colour));
        }
    }
}
