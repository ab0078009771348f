package tv.exstream.playout;

import java.time.Duration;
import java.time.Instant;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// One entry of a timeline: a stretch of a media item shown during `[start, finish)`.
///
/// @param inPoint offset into the media at `start`; the offset at `finish` is the out-point
/// @param guideGroup airings in a row with the same group are one programme in the guide
/// @param presentation how it is announced and dressed
public record Airing(
        Instant start,
        Instant finish,
        MediaId media,
        Duration inPoint,
        AiringKind kind,
        long guideGroup,
        Presentation presentation) {
    public Airing {
        if (!start.isBefore(finish)) {
            throw new IllegalArgumentException(
                    "airing of media %s: start %s must precede finish %s"
                            .formatted(media, start, finish));
        }
        if (inPoint.isNegative()) {
            throw new IllegalArgumentException(
                    "airing of media %s: in-point must not be negative: %s"
                            .formatted(media, inPoint));
        }
    }

    public TimeRange range() {
        return new TimeRange(start, finish);
    }

    public Duration length() {
        return Duration.between(start, finish);
    }

    public Duration outPoint() {
        return inPoint.plus(length());
    }

    /// When the media would have begun, if it had been shown from its beginning without a break: the same for all airings of a film but for
    /// its breaks, which make it later.
    public Instant beginOfMedia() {
        return start.minus(inPoint);
    }

    /// Whether `next`, the first after it that is no filler beside programmes, is a further part of this programme, or filler within it.
    public boolean isContinuedBy(Airing next) {
        return !kind.isFiller()
                && guideGroup == next.guideGroup
                && presentation.listing().equals(next.presentation.listing());
    }

    /// Whether the guide shows nothing of it: its time belongs to what is listed around it.
    public boolean isHidden() {
        return presentation.listing() instanceof Presentation.Listing.Hidden;
    }

    /// The same, shown by the guide in another way.
    public Airing listedAs(Presentation.Listing listing) {
        Presentation other = new Presentation(presentation.title(), listing, presentation.dress());
        return new Airing(start, finish, media, inPoint, kind, guideGroup, other);
    }

    /// The part of it from an instant within it on.
    public Airing from(Instant t) {
        return new Airing(t, finish, media, offsetAt(t), kind, guideGroup, presentation);
    }

    /// The part of it up to an instant within it.
    public Airing until(Instant t) {
        return new Airing(start, t, media, inPoint, kind, guideGroup, presentation);
    }

    /// Another stretch of it.
    ///
    /// @param offset into the media at `from`
    public Airing part(Instant from, Instant to, Duration offset) {
        return new Airing(from, to, media, offset, kind, guideGroup, presentation);
    }

    /// The same so much later.
    public Airing later(Duration by) {
        return new Airing(
                start.plus(by), finish.plus(by), media, inPoint, kind, guideGroup, presentation);
    }

    /// The same in another guide group.
    public Airing in(long group) {
        return new Airing(start, finish, media, inPoint, kind, group, presentation);
    }

    /// The offset into the media at `t`.
    public Duration offsetAt(Instant t) {
        return inPoint.plus(Duration.between(start, t));
    }
}
