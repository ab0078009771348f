package tv.exstream.overlay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaFile;
import tv.exstream.playout.Airing;

/// When watermarks are seen during one airing. Immutable.
public final class MarkSights {
    private final MarkPlaces places;
    private final ZoneId zone;
    private final Airing airing;

    public MarkSights(Channel channel, Airing airing, MediaFile file) {
        this.places = new MarkPlaces(channel.profile().video(), file.picture());
        this.zone = channel.zone();
        this.airing = airing;
    }

    /// One for each showing of each mark. In the order of the marks; of one mark in order of time. Empty for fillers unless a mark is for them too.
    public List<Overlay> of(List<Marking.Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.watermark().onFillers() || !airing.kind().isFiller())
                .flatMap(this::overlays)
                .toList();
    }

    private Stream<Overlay> overlays(Marking.Mark mark) {
        return switch (mark.watermark().timing()) {
            case Timing.Permanent() -> Stream.of(places.overlay(mark, Optional.empty()));
            case Timing.Intermittent intermittent ->
                    showings(intermittent).stream()
                            .map(visible -> places.overlay(mark, Optional.of(visible)));
        };
    }

    /// By the clock on the wall, which a change of clocks moves; what of a showing lies outside the airing is not seen.
    private List<Overlay.Visible> showings(Timing.Intermittent timing) {
        long every = timing.every().toSeconds();
        long offset = zone.getRules().getOffset(airing.start()).getTotalSeconds();
        long earliest = airing.start().minus(timing.length()).getEpochSecond() + offset;
        List<Overlay.Visible> showings = new ArrayList<>();
        for (long local = Math.ceilDiv(earliest, every) * every; ; local += every) {
            Instant start = Instant.ofEpochSecond(local - offset);
            if (!start.isBefore(airing.finish())) {
                return showings;
            }
            Duration from = airing.offsetAt(start);
            if (start.plus(timing.length()).isAfter(airing.start())) {
                showings.add(new Overlay.Visible(from, from.plus(timing.length()), Fade.LENGTH));
            }
        }
    }
}
