package tv.exstream.channel;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// The number a viewer types: a major number, or major and minor as in `5.1`. `5` sorts before `5.1`, which sorts before `10`.
///
/// @param major 1..99,999
/// @param minor 1..999, or 0 when the number has no minor part
public record ChannelNumber(int major, int minor) implements Comparable<ChannelNumber> {
    private static final Pattern FORM =
            Pattern.compile("([1-9][0-9]{0,4})(?:\\.([1-9][0-9]{0,2}))?");
    private static final Comparator<ChannelNumber> ORDER =
            Comparator.comparingInt(ChannelNumber::major).thenComparingInt(ChannelNumber::minor);

    private static final int LAST_MAJOR = 99_999;

    public ChannelNumber {
        if (major < 1 || major > LAST_MAJOR || minor < 0 || minor > 999) {
            throw new IllegalArgumentException(
                    "channel number out of range: %d.%d".formatted(major, minor));
        }
    }

    /// Reads `7` or `5.1`.
    ///
    /// @throws ProblemException INVALID_VALUE when the text has another form
    public static ChannelNumber parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new ProblemException(Problem.INVALID_VALUE, Remark.of(Demand.NUMBER_WRONG, text));
        }
        int minor = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return new ChannelNumber(Integer.parseInt(matcher.group(1)), minor);
    }

    /// Whether none follows.
    public boolean isLast() {
        return major == LAST_MAJOR;
    }

    /// The next major number, for a channel after the last one.
    ///
    /// @throws ProblemException INVALID_VALUE when there is none
    public ChannelNumber following() {
        if (isLast()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, Remark.of(Demand.NUMBERS_END, toString()));
        }
        return new ChannelNumber(major + 1, 0);
    }

    @Override
    public int compareTo(ChannelNumber other) {
        return ORDER.compare(this, other);
    }

    /// The form every client sees: `7` or `5.1`.
    @Override
    public String toString() {
        return minor == 0 ? Integer.toString(major) : major + "." + minor;
    }
}
