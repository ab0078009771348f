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

    /// The same, shown by the guide in another way.
    public Airing listedAs(Presentation.Listing listing) {
        Presentation other = new Presentation(presentation.title(), listing, presentation.dress());
        return new Airing(start, finish, media, inPoint, kind, guideGroup, other);
    }

    /// The offset into the media at `t`.
    public Duration offsetAt(Instant t) {
        return inPoint.plus(Duration.between(start, t));
    }
}
