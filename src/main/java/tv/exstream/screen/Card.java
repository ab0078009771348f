package tv.exstream.screen;

import java.time.Duration;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// A short clip that is drawn: a station id, or a ground for words about what comes next. Immutable.
///
/// @param name 1..50 letters, digits, spaces, `-` and `_`; also that of its file
/// @param screen with the words as viewers read them; not with a picture, which belongs to the screen of a channel
/// @param length 1 s..60 s
public record Card(String name, Screen screen, Duration length) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,49}");
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    public Card {
        if (!NAME.matcher(name).matches()) {
            throw refused(
                    Demand.MUST_HAVE,
                    Wanted.plain(Demand.NAME_OF_CARD),
                    Wanted.plain(Demand.LETTERS_AND_MORE),
                    name);
        }
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw refused(
                    Demand.VALUE_WRONG,
                    "length",
                    Remark.of(Demand.SECONDS_TO, 1, "60 s"),
                    length.toString());
        }
        if (screen.visual() instanceof Visual.Picture) {
            throw refused(Demand.CARD_OF_PICTURE);
        }
    }

    private static ProblemException refused(Demand demand, Object... values) {
        return new ProblemException(Problem.INVALID_VALUE, Remark.of(demand, values));
    }
}
