package tv.exstream.playout;

import java.time.Duration;
import java.time.Instant;
import tv.exstream.media.MediaId;

/// Airings as tests say them: `airing(7).at(NOON).lasting(minutes(90)).build()`, where 7 is the id of the media item. What is not
/// said is a programme of ten minutes from the beginning of its media, in a guide group of its own.
public final class AiringBuilder {
    private final MediaId media;
    private Instant start = Instant.parse("2026-01-01T12:00:00Z");
    private Duration length = Duration.ofMinutes(10);
    private Duration inPoint = Duration.ZERO;
    private AiringKind kind = AiringKind.PROGRAMME;
    private long guideGroup;
    private Presentation presentation = Presentation.PLAIN;

    private AiringBuilder(MediaId media) {
        this.media = media;
    }

    public static AiringBuilder airing(long media) {
        return new AiringBuilder(new MediaId(media));
    }

    public static AiringBuilder airing(MediaId media) {
        return new AiringBuilder(media);
    }

    public AiringBuilder at(Instant start) {
        this.start = start;
        return this;
    }

    public AiringBuilder lasting(Duration length) {
        this.length = length;
        return this;
    }

    public AiringBuilder from(Duration inPoint) {
        this.inPoint = inPoint;
        return this;
    }

    public AiringBuilder asFiller() {
        return as(AiringKind.TAIL);
    }

    public AiringBuilder as(AiringKind kind) {
        this.kind = kind;
        return this;
    }

    public AiringBuilder inGroup(long guideGroup) {
        this.guideGroup = guideGroup;
        return this;
    }

    public AiringBuilder shownAs(Presentation presentation) {
        this.presentation = presentation;
        return this;
    }

    public Airing build() {
        long group = guideGroup == 0 ? start.getEpochSecond() : guideGroup;
        return new Airing(start, start.plus(length), media, inPoint, kind, group, presentation);
    }
}
