package tv.exstream.screen;

import java.time.Duration;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

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
                    "name of a card must have 1..50 letters, digits, spaces, - and _: " + name);
        }
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw refused("length must be 1 s to 60 s: " + length);
        }
        if (screen.visual() instanceof Visual.Picture) {
            throw refused("visual of a card must not be a picture");
        }
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.INVALID_VALUE, message);
    }
}
