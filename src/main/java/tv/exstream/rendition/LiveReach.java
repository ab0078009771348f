package tv.exstream.rendition;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import tv.exstream.media.MediaId;

/// How far back what a live source has not given here may still come. Thread-safe.
///
/// @param kept how long the provider of a source keeps what it has sent; zero when it does not
public record LiveReach(InstantSource now, Function<MediaId, Duration> kept) {
    /// Providers have something in their archive 30 s to two minutes after it was on air.
    public static final Duration LAG = Duration.ofMinutes(2);

    /// How long it may take until a source that is being joined gives something; arbitrary.
    static final Duration JOINING = Duration.ofSeconds(30);

    /// Of sources that nobody keeps anything of.
    public static LiveReach ofPresent(InstantSource now) {
        return new LiveReach(now, _ -> Duration.ZERO);
    }

    /// What was on air before does not come by itself any more.
    Instant lost() {
        return now.instant().minus(Need.LIVE_PATIENCE);
    }

    /// Whether somebody who joins now may see it.
    boolean isRecent(Instant onAir) {
        return !onAir.isBefore(now.instant().minus(JOINING));
    }

    /// Whether what does not come by itself any more can be had from the provider, which does not have it at once.
    boolean isKept(MediaId source, Instant onAir) {
        Instant present = now.instant();
        return !onAir.isAfter(present.minus(LAG))
                && !onAir.isBefore(present.minus(kept.apply(source)));
    }
}
