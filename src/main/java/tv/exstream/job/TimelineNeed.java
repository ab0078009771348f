package tv.exstream.job;

import java.time.Duration;
import java.time.Instant;
import tv.exstream.config.Config;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Plan;

/// What a timeline needs at a moment, decided from values alone.
///
/// ```
///   timeline  [ aired )[ on air       )[ soon    )[ later      )[ ...          ) end
///                            now ┘        └ keptUntil
///   More                                                                       └─────────────> until
///   Anew                                         └───────────────────────────────────────────> until
/// ```
///
/// What is on air or has aired never changes, nor does what players have been told of already.
sealed interface TimelineNeed {
    /// How far ahead of now nothing changes any more: HLS hands out segments up to a minute ahead, which may then never be others;
    /// the rest is for other servers on the same data, which notice a change some seconds later.
    Duration KEPT = Duration.ofMinutes(2);

    /// By how much more than asked a timeline is extended, so that it does not change every few minutes; arbitrary.
    Duration RESERVE = Duration.ofHours(6);

    /// It is as it should be.
    record Nothing() implements TimelineNeed {}

    /// It is to go on from where it ends.
    ///
    /// @param anchor its end
    record More(Anchor anchor, Instant until) implements TimelineNeed {}

    /// Its rules or its media have changed, so what is not on air soon is planned anew.
    ///
    /// @param anchor its end, which is later than `keptUntil`
    /// @param keptUntil what starts earlier stays
    record Anew(Anchor anchor, Instant keptUntil, Instant until) implements TimelineNeed {}

    /// @param contentVersion the present version of the media
    static TimelineNeed of(Plan plan, long contentVersion, Instant now, Config.Timeline lengths) {
        Anchor anchor =
                plan.changed() == Plan.Changed.RULES ? plan.anchor().atFirstStep() : plan.anchor();
        boolean isOutdated =
                plan.changed() != Plan.Changed.NOTHING || plan.contentVersion() != contentVersion;
        boolean isBegun = plan.contentVersion() >= 0;
        boolean isShort = isShort(anchor, now, lengths);
        Instant until = until(anchor, now, lengths);
        Instant keptUntil = now.plus(KEPT);
        if (isOutdated && isBegun && anchor.at().isAfter(keptUntil)) {
            return new Anew(anchor, keptUntil, until);
        }
        return isOutdated || isShort
                ? new More(resumed(anchor, now, lengths.history()), until)
                : new Nothing();
    }

    private static boolean isShort(Anchor end, Instant now, Config.Timeline lengths) {
        return end.at().isBefore(now.plus(lengths.horizon()));
    }

    /// How far a timeline that ends there is planned.
    static Instant until(Anchor end, Instant now, Config.Timeline lengths) {
        return isShort(end, now, lengths) ? now.plus(lengths.horizon()).plus(RESERVE) : end.at();
    }

    /// The time that was missed while no server ran is planned as if one had, so that the timeline stays what it would have been;
    /// but not what would be forgotten at once.
    static Anchor resumed(Anchor anchor, Instant now, Duration history) {
        return anchor.at().isBefore(now.minus(history)) ? anchor.movedTo(now) : anchor;
    }
}
