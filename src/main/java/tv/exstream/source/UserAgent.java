package tv.exstream.source;

import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// The program that a server is told asks it, as players name themselves: `VLC/3.0.21 LibVLC/3.0.21`. Source: RFC 9110 section 10.1.5.
///
/// @param text printable ASCII, so that it ends no line
public record UserAgent(String text) {
    public static final String HEADER = "User-Agent";

    /// Who asks where nobody says another.
    public static final UserAgent OURS = new UserAgent("EXStreamTV");

    /// Arbitrary; browsers send 200 characters.
    private static final int LONGEST = 500;

    /// @throws ProblemException INVALID_VALUE when no such header can be sent
    public UserAgent {
        text = text.strip();
        boolean printable = text.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
        if (text.isEmpty() || text.length() > LONGEST || !printable) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.MUST_HAVE,
                            "userAgent",
                            Remark.of(Demand.PRINTABLE, 1, LONGEST),
                            shown(text)));
        }
    }

    @Override
    public String toString() {
        return text;
    }

    private static String shown(String text) {
        String shown = text.replaceAll("[^\\x20-\\x7E]", "?");
        return shown.length() > LONGEST ? "%d of them".formatted(text.length()) : shown;
    }
}
