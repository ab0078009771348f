package tv.exstream.web.xtream;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// When a time shift begins, in one of the many ways in which players write it.
///
/// ```
/// 2026-01-31:20-15      2026-01-31:20-15-30     2026-01-31_20-15
/// 2026-01-31:20:15      2026-01-31 20:15:30     2026-01-31T20:15:30Z
/// 1769890500            1769890500000
/// ```
final class TimeshiftStart {
    private static final Pattern DATE_TIME =
            Pattern.compile(
                    "([0-9]{4}-[0-9]{2}-[0-9]{2})[:_ T]([0-9]{2})[-:]([0-9]{2})(?:[-:]([0-9]{2})(?:[.,][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?");

    /// Ten digits of seconds last from 2001 to 2286.
    private static final Pattern SECONDS = Pattern.compile("[0-9]{10}");

    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{13}");

    private TimeshiftStart() {}

    /// @param zone of times that do not say theirs
    /// @throws ProblemException INVALID_VALUE when it is written in no known way or is no time
    static Instant parse(String text, ZoneId zone) {
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        Matcher matcher = DATE_TIME.matcher(text);
        if (!matcher.matches()) {
            throw new ProblemException(Problem.INVALID_VALUE, refusal(text));
        }
        try {
            return instant(matcher, zone);
        } catch (DateTimeException e) {
            throw new ProblemException(Problem.INVALID_VALUE, refusal(text), e);
        }
    }

    private static Instant instant(Matcher matcher, ZoneId zone) {
        String second = Optional.ofNullable(matcher.group(4)).orElse("00");
        LocalDateTime time =
                LocalDateTime.parse(
                        "%sT%s:%s:%s"
                                .formatted(
                                        matcher.group(1),
                                        matcher.group(2),
                                        matcher.group(3),
                                        second));
        String offset = matcher.group(5);
        return time.atZone(offset == null ? zone : ZoneOffset.of(offset)).toInstant();
    }

    private static Remark refusal(String text) {
        Remark wanted = Remark.of(Demand.LIKE_THIS, "2026-01-31:20-15");
        return Remark.of(Demand.VALUE_WRONG, "start", wanted, text);
    }
}
