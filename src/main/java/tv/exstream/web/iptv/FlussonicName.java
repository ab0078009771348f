package tv.exstream.web.iptv;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.session.Past;

/// What of a channel a player of Flussonic servers wants, as the last part of an address says without its ending.
///
/// ```
/// index, mono, video, mpegts          the present
/// timeshift_abs-1767297600            from then on
/// timeshift_rel-3600                  from so many seconds ago on
/// index-1767297600-1800               so many seconds; also archive, mono and video
/// 1767297600                          from then on
/// ```
final class FlussonicName {
    private static final Pattern LIVE = Pattern.compile("index|mono|video|mpegts");
    private static final Pattern SINCE = Pattern.compile("(?:timeshift_abs-)?([0-9]{1,12})");

    private static final Pattern BEHIND = Pattern.compile("(?:mono-)?timeshift_rel-([0-9]{1,9})");

    private static final Pattern STRETCH =
            Pattern.compile("(?:archive|index|mono|video)-([0-9]{1,12})-([1-9][0-9]{0,8}|now)");

    /// Longer than any programme.
    private static final Duration LONGEST = Duration.ofDays(1);

    private FlussonicName() {}

    /// Empty for the present.
    ///
    /// @throws ProblemException INVALID_VALUE when it is no such name
    static Optional<Past> parse(String name, Instant now) {
        if (LIVE.matcher(name).matches()) {
            return Optional.empty();
        }
        Matcher since = SINCE.matcher(name);
        if (since.matches()) {
            return Optional.of(Past.since(second(since.group(1))));
        }
        Matcher behind = BEHIND.matcher(name);
        if (behind.matches()) {
            return Optional.of(Past.since(now.minusSeconds(Long.parseLong(behind.group(1)))));
        }
        Matcher stretch = STRETCH.matcher(name);
        if (stretch.matches()) {
            return Optional.of(stretch(second(stretch.group(1)), stretch.group(2)));
        }
        throw ProblemException.of(Problem.INVALID_VALUE, Objection.NO_FLUSSONIC_NAME, name);
    }

    private static Past stretch(Instant from, String length) {
        if (length.equals("now")) {
            return Past.since(from);
        }
        long seconds = Math.min(LONGEST.toSeconds(), Long.parseLong(length));
        return new Past(from, Optional.of(from.plusSeconds(seconds)));
    }

    private static Instant second(String text) {
        return Instant.ofEpochSecond(Long.parseLong(text));
    }
}
