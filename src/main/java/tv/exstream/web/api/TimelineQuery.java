package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.time.TimeRange;
import tv.exstream.web.Moments;

/// Which part of a timeline is wanted.
record TimelineQuery(TimeRange range) {
    /// One answer is to stay below a second of work.
    static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration USUAL = Duration.ofDays(1);

    /// @param from an instant; empty for the present one
    /// @param to empty for a day later
    /// @throws ProblemException INVALID_VALUE when it is no range, or longer than [#LONGEST]
    static TimelineQuery of(String from, String to, Instant now) {
        Instant start = from.isBlank() ? now : Moments.within("from", Moments.read("from", from));
        Instant end =
                to.isBlank() ? start.plus(USUAL) : Moments.within("to", Moments.read("to", to));
        if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.TO_TOO_LATE, start, end);
        }
        return new TimelineQuery(new TimeRange(start, end));
    }

    /// What is left of it.
    TimelineQuery from(Instant start) {
        return new TimelineQuery(new TimeRange(start, range.end()));
    }
}
