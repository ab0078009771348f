package tv.exstream.overlay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaFile;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;
import tv.exstream.playout.Airing;

/// Where and when watermarks are seen during one airing. Immutable.
public final class MarkSights {
    private final Channel channel;
    private final Airing airing;
    private final MediaFile file;

    public MarkSights(Channel channel, Airing airing, MediaFile file) {
        this.channel = channel;
        this.airing = airing;
        this.file = file;
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
            case Timing.Permanent() -> Stream.of(overlay(mark, Optional.empty()));
            case Timing.Intermittent intermittent ->
                    showings(intermittent).stream()
                            .map(visible -> overlay(mark, Optional.of(visible)));
        };
    }

    private Overlay overlay(Marking.Mark mark, Optional<Overlay.Visible> visible) {
        Watermark watermark = mark.watermark();
        VideoFormat house = channel.profile().video();
        int width =
                switch (watermark.spot().size()) {
                    case Size.Width(int percent) -> Math.max(2, house.width() * percent / 100);
                    case Size.Actual() -> 0;
                };
        return new Overlay(
                mark.picture(), width, area(watermark.spot()), watermark.opacity(), visible);
    }

    /// By the clock on the wall, which a change of clocks moves; what of a showing lies outside the airing is not seen.
    private List<Overlay.Visible> showings(Timing.Intermittent timing) {
        long every = timing.every().toSeconds();
        long offset = channel.zone().getRules().getOffset(airing.start()).getTotalSeconds();
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

    private Overlay.Area area(Watermark.Spot spot) {
        VideoFormat house = channel.profile().video();
        int dx = house.width() * spot.horizontalMargin() / 100;
        int dy = house.height() * spot.verticalMargin() / 100;
        Inner inner =
                spot.insidePicture() ? inner(house) : new Inner(house.width(), house.height());
        return new Overlay.Area(
                (house.width() - inner.width()) / 2 + dx,
                (house.height() - inner.height()) / 2 + dy,
                Math.max(2, inner.width() - 2 * dx),
                Math.max(2, inner.height() - 2 * dy),
                spot.position());
    }

    /// The programme's own picture within the frame, in its middle.
    private record Inner(int width, int height) {}

    private Inner inner(VideoFormat house) {
        return file.picture()
                .map(MarkSights::aspect)
                .map(
                        aspect ->
                                new Inner(
                                        Math.min(house.width(), even(house.height() * aspect)),
                                        Math.min(house.height(), even(house.width() / aspect))))
                .orElseGet(() -> new Inner(house.width(), house.height()));
    }

    private static double aspect(VideoStream picture) {
        VideoStream.Ratio pixel = picture.sampleAspect();
        double wide =
                (double) picture.width()
                        * pixel.numerator()
                        / pixel.denominator()
                        / picture.height();
        return picture.rotation() % 180 == 0 ? wide : 1 / wide;
    }

    private static int even(double size) {
        return Math.max(2, (int) Math.round(size / 2) * 2);
    }
}
