package tv.exstream.source;

import java.time.Duration;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// What a person says of a source, without its secrets ([Secrets]). Immutable.
///
/// @param name unique among sources and libraries; not blank
/// @param refresh how long after it was read it is read again; zero for only when asked
/// @param enabled whether it is read by itself
/// @param ahead how long before they air its programmes are prepared at the latest; zero for as soon as everybody else's
public record SourceSettings(
        String name, Origin origin, Duration refresh, boolean enabled, Duration ahead) {
    public static final Duration USUAL_REFRESH = Duration.ofHours(24);

    private static final int LONGEST_NAME = 200;

    /// Arbitrary: servers of others are asked by many.
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofDays(366);

    /// Arbitrary: as far as timelines are planned.
    private static final Duration FARTHEST = Duration.ofDays(14);

    /// @throws ProblemException INVALID_VALUE when one of them is not acceptable
    public SourceSettings {
        name = name.strip();
        require(
                !name.isEmpty() && name.length() <= LONGEST_NAME,
                Demand.MUST_HAVE,
                "name",
                Wanted.characters(1, LONGEST_NAME),
                name.length());
        require(!name.contains("/"), Demand.NAME_WITH_SLASH, "name", name);
        boolean sane = refresh.compareTo(SHORTEST) >= 0 && refresh.compareTo(LONGEST) <= 0;
        require(
                refresh.isZero() || sane,
                Demand.VALUE_WRONG,
                "refresh",
                Remark.of(Demand.EITHER, "PT0S", lengths(SHORTEST, LONGEST)),
                refresh.toString());
        require(
                !ahead.isNegative() && ahead.compareTo(FARTHEST) <= 0,
                Demand.VALUE_WRONG,
                "ahead",
                lengths(Duration.ZERO, FARTHEST),
                ahead.toString());
    }

    /// One whose programmes are prepared as early as is usual for such.
    ///
    /// @throws ProblemException as the other one
    public SourceSettings(String name, Origin origin, Duration refresh, boolean enabled) {
        this(name, origin, refresh, enabled, usualAhead(origin));
    }

    /// The same of something else.
    public SourceSettings of(Origin other) {
        return new SourceSettings(name, other, refresh, enabled, ahead);
    }

    /// YouTube says no for hours now and then.
    public static Duration usualAhead(Origin origin) {
        return origin instanceof OnlineOrigin.YouTube ? Duration.ofDays(1) : Duration.ZERO;
    }

    private static Remark lengths(Duration least, Duration most) {
        return Remark.of(Demand.LENGTHS, least.toString(), most.toString());
    }

    private static void require(boolean holds, Demand demand, Object... values) {
        if (!holds) {
            throw new ProblemException(Problem.INVALID_VALUE, Remark.of(demand, values));
        }
    }
}
