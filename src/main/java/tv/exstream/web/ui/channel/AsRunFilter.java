package tv.exstream.web.ui.channel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.time.TimeRange;
import tv.exstream.web.Moments;
import tv.exstream.web.api.AsRunAnswer.AsRunEntry;

/// What of the as-run log of a channel somebody wants to see; absent ones are empty.
///
/// @param day such as `2026-11-28`, in the zone of the channel; empty for today
/// @param outcome an outcome of [tv.exstream.playout.AsRun], or `trouble` for what viewers saw something else of
/// @param q part of a title
/// @param page from 0
public record AsRunFilter(String day, String outcome, String q, Integer page) {
    private static final String TROUBLE = "trouble";

    public AsRunFilter {
        // Spring gives null for what is not in the request.
        day = Objects.requireNonNullElse(day, "").strip();
        outcome = Objects.requireNonNullElse(outcome, "");
        q = Objects.requireNonNullElse(q, "").strip();
        page = Objects.requireNonNullElse(page, 0);
    }

    /// @throws ProblemException INVALID_VALUE when it is no day
    LocalDate dayOr(LocalDate today) {
        try {
            return day.isEmpty() ? today : within(LocalDate.parse(day));
        } catch (DateTimeException e) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE,
                    e,
                    Demand.VALUE_WRONG,
                    "day",
                    Remark.of(Demand.LIKE_THIS, today.toString()),
                    day);
        }
    }

    private static LocalDate within(LocalDate day) {
        // The days beside it are asked for, too, and those of all zones.
        boolean isKnown =
                day.isAfter(LocalDate.ofInstant(Moments.EARLIEST, ZoneOffset.UTC).plusDays(1))
                        && day.isBefore(
                                LocalDate.ofInstant(Moments.LATEST, ZoneOffset.UTC).minusDays(2));
        if (!isKnown) {
            throw ProblemException.mustBe(
                    "day",
                    Remark.of(
                            Demand.BETWEEN, Moments.EARLIEST.toString(), Moments.LATEST.toString()),
                    day);
        }
        return day;
    }

    static TimeRange range(LocalDate day, ZoneId zone) {
        return new TimeRange(
                day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    boolean wants(AsRunEntry entry) {
        return hasOutcome(entry)
                && entry.title().toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT));
    }

    private boolean hasOutcome(AsRunEntry entry) {
        if (outcome.equals(TROUBLE)) {
            return entry.outcomes().stream().anyMatch(AsRunShown::isTrouble);
        }
        return outcome.isEmpty()
                || entry.outcomes().stream().map(Enum::name).anyMatch(outcome::equals);
    }
}
