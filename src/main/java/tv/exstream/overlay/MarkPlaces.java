package tv.exstream.overlay;

import java.util.Optional;
import tv.exstream.media.Conversion.Scaling;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;
import tv.exstream.overlay.Overlay.Visible;

/// Where in pictures of the house format watermarks lie. Immutable.
///
/// @param picture what the programme's own is; empty for one that fills the frame
public record MarkPlaces(VideoFormat house, Optional<VideoStream> picture) {
    /// @param visible when it is seen; empty for always
    public Overlay overlay(Marking.Mark mark, Optional<Visible> visible) {
        Watermark watermark = mark.watermark();
        int width =
                switch (watermark.spot().size()) {
                    case Size.Width(int percent) -> Math.max(2, house.width() * percent / 100);
                    case Size.Actual() -> 0;
                };
        return new Overlay(
                new Overlay.Picture(mark.picture(), width),
                area(watermark.spot()),
                watermark.opacity(),
                visible);
    }

    private Overlay.Area area(Watermark.Spot spot) {
        int dx = house.width() * spot.horizontalMargin() / 100;
        int dy = house.height() * spot.verticalMargin() / 100;
        Inner inner = spot.insidePicture() ? inner() : new Inner(house.width(), house.height());
        return new Overlay.Area(
                (house.width() - inner.width()) / 2 + dx,
                (house.height() - inner.height()) / 2 + dy,
                Math.max(2, inner.width() - 2 * dx),
                Math.max(2, inner.height() - 2 * dy),
                spot.position());
    }

    /// The programme's own picture within the frame, in its middle.
    private record Inner(int width, int height) {}

    private Inner inner() {
        return picture.filter(_ -> house.conversion().scaling() == Scaling.PAD)
                .map(MarkPlaces::aspect)
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
