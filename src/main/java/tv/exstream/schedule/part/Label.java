package tv.exstream.schedule.part;

import java.text.Normalizer;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// What a part is called, and the group it is kept in.
///
/// @param name unique among its kind, whatever the case; not blank
/// @param group empty for none
public record Label(String name, String group) {
    /// Arbitrary; as much as a line of a list shows.
    public static final int LONGEST = 200;

    /// @throws ProblemException INVALID_VALUE
    public Label {
        name = name.strip();
        group = group.strip();
        if (name.isEmpty()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(Demand.MUST_HAVE_JUST, "name", Wanted.characters(1, LONGEST)));
        }
        requirePlain("name", name);
        requirePlain("group", group);
    }

    private static void requirePlain(String subject, String text) {
        if (text.length() > LONGEST || text.codePoints().anyMatch(Label::isOdd)) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, Remark.of(Demand.PLAIN_TEXT, subject, LONGEST, text));
        }
    }

    /// Half a character of two has no form in UTF-8, and lists would break where a line does.
    private static boolean isOdd(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }

    /// A text as names and groups are compared: whatever the case, and however accents are put together.
    public static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                .codePoints()
                .map(character -> Character.toLowerCase(Character.toUpperCase(character)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
