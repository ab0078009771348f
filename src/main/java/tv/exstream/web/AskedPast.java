package tv.exstream.web;

import static tv.exstream.remark.Wanted.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import tv.exstream.channel.Channel;
import tv.exstream.guide.Guide;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.session.Past;

/// Reads what of the past a request asks for. Thread-safe.
///
/// ```
/// utc=1767297600                        from then on
/// utc=1767297600&utcend=1767301200      up to then
/// utc=1767297600&duration=3600          so many seconds
/// behind=600                            from ten minutes ago on
/// restart=true                          from the beginning of the programme that is on
/// ```
///
/// Players that send `lutc`, the present, with it need not be believed.
public final class AskedPast {
    /// The year 10000, of which every instant can be counted with.
    private static final long MOST_SECONDS = 253_402_300_800L;

    /// Longer than any programme.
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,18}");

    private final Guide guide;
    private final InstantSource clock;

    public AskedPast(Guide guide, InstantSource clock) {
        this.guide = guide;
        this.clock = clock;
    }

    /// Empty when the present is asked for.
    ///
    /// @throws ProblemException INVALID_VALUE when a parameter is no number of seconds, or the end is not after the beginning
    public Optional<Past> of(Channel channel, HttpServletRequest request) {
        Optional<Instant> from = from(channel, request);
        return from.map(start -> new Past(start, until(request, start)));
    }

    /// The query that asks for it, from the question mark on; empty for the present.
    public static String query(Optional<Past> wanted) {
        return wanted.map(
                        past ->
                                "?utc="
                                        + past.from().getEpochSecond()
                                        + past.until()
                                                .map(end -> "&utcend=" + end.getEpochSecond())
                                                .orElse(""))
                .orElse("");
    }

    private Optional<Instant> from(Channel channel, HttpServletRequest request) {
        Optional<Long> utc = seconds(request, "utc");
        if (utc.isPresent()) {
            return utc.map(AskedPast::instant);
        }
        Optional<Long> behind = seconds(request, "behind").filter(seconds -> seconds > 0);
        if (behind.isPresent()) {
            return behind.map(seconds -> instant(clock.instant().getEpochSecond() - seconds));
        }
        return parameter(request, "restart")
                .filter(value -> !value.equals("false"))
                .map(_ -> guide.nowNext(channel, clock.instant()).now().start());
    }

    private static Optional<Instant> until(HttpServletRequest request, Instant from) {
        Optional<Instant> end =
                seconds(request, "utcend")
                        .map(AskedPast::instant)
                        .or(() -> seconds(request, "duration").map(from::plusSeconds));
        return end.map(until -> checked(from, until));
    }

    private static Instant checked(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.END_BEFORE, from, until);
        }
        Instant latest = from.plus(LONGEST);
        return until.isBefore(latest) ? until : latest;
    }

    private static Instant instant(long second) {
        return Instant.ofEpochSecond(Math.clamp(second, 0, MOST_SECONDS));
    }

    private static Optional<Long> seconds(HttpServletRequest request, String name) {
        return parameter(request, name).map(value -> seconds(name, value));
    }

    private static long seconds(String name, String value) {
        if (!SECONDS.matcher(value).matches()) {
            throw ProblemException.mustBe(name, plain(Demand.A_NUMBER_OF_SECONDS), value);
        }
        return Math.clamp(Long.parseLong(value), -MOST_SECONDS, MOST_SECONDS);
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }
}
