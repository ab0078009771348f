package tv.exstream.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Instants that a client names.
public final class Moments {
    /// Nothing before 2000 or after 2100 can be in a timeline, and times beyond the calendar would overflow.
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    public static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Pattern EPOCH_SECONDS = Pattern.compile("[0-9]{1,11}");

    private Moments() {}

    /// @param name of the parameter
    /// @throws ProblemException INVALID_VALUE when it is no instant at all
    public static Instant read(String name, String text) {
        try {
            return EPOCH_SECONDS.matcher(text).matches()
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE,
                    e,
                    Demand.VALUE_WRONG,
                    name,
                    Remark.of(Demand.LIKE_OR_EPOCH, "2026-11-20T18:00:00Z"),
                    text);
        }
    }

    public static Instant clamp(Instant t) {
        Instant notBefore = t.isBefore(EARLIEST) ? EARLIEST : t;
        return notBefore.isAfter(LATEST) ? LATEST : notBefore;
    }

    /// @throws ProblemException INVALID_VALUE when no timeline reaches there
    public static Instant within(String name, Instant t) {
        if (!clamp(t).equals(t)) {
            throw ProblemException.mustBe(
                    name, Remark.of(Demand.BETWEEN, EARLIEST.toString(), LATEST.toString()), t);
        }
        return t;
    }
}
