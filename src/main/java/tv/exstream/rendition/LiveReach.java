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
    /// Of sources that nobody keeps anything of.
    public static LiveReach ofPresent(InstantSource now) {
        return new LiveReach(now, _ -> Duration.ZERO);
    }

    /// What was on air before does not come by itself any more.
    Instant lost() {
        return now.instant().minus(Need.LIVE_PATIENCE);
    }

    /// Whether what does not come by itself any more can be had from the provider.
    boolean isKept(MediaId source, Instant onAir) {
        return onAir.isBefore(lost()) && !onAir.isBefore(now.instant().minus(kept.apply(source)));
    }
}
