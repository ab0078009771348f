package tv.exstream.overlay;

import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// What a watermark looks like and when it is seen, as people say it. Immutable.
///
/// @param picture the digest of an uploaded picture; empty for the logo of the channel
/// @param opacity in percent, 1..100
/// @param onFillers whether it is seen during fillers too
/// @param timing when it is seen
public record Watermark(String picture, Spot spot, int opacity, boolean onFillers, Timing timing) {
    /// The logo of the channel as a quiet mark in a corner.
    public static final Watermark CHANNEL_LOGO =
            new Watermark("", Spot.USUAL, 80, false, new Timing.Permanent());

    public Watermark {
        if (opacity < 1 || opacity > 100) {
            throw UnacceptableException.mustBe(
                    "opacity", Remark.of(Demand.PERCENT, Wanted.fromTo(1, 100)), opacity);
        }
    }

    /// Where it lies.
    ///
    /// @param horizontalMargin in percent of the width, 0..50
    /// @param verticalMargin in percent of the height, 0..50
    /// @param insidePicture whether it keeps to the programme's own picture and off the bars beside it
    public record Spot(
            Position position,
            Size size,
            int horizontalMargin,
            int verticalMargin,
            boolean insidePicture) {
        public static final Spot USUAL =
                new Spot(Position.BOTTOM_RIGHT, Size.Width.MEDIUM, 4, 5, false);

        public Spot {
            requireMargin(Demand.HORIZONTAL_MARGIN, horizontalMargin);
            requireMargin(Demand.VERTICAL_MARGIN, verticalMargin);
        }

        private static void requireMargin(Demand name, int percent) {
            if (percent < 0 || percent > 50) {
                throw UnacceptableException.of(
                        Demand.VALUE_WRONG,
                        Wanted.plain(name),
                        Remark.of(Demand.PERCENT, Wanted.fromTo(0, 50)),
                        percent);
            }
        }
    }
}
