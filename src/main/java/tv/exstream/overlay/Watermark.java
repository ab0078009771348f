package tv.exstream.overlay;

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
            throw new IllegalArgumentException("opacity must be 1..100 percent: " + opacity);
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
            requireMargin("horizontal margin", horizontalMargin);
            requireMargin("vertical margin", verticalMargin);
        }

        private static void requireMargin(String name, int percent) {
            if (percent < 0 || percent > 50) {
                throw new IllegalArgumentException(
                        "%s must be 0..50 percent: %d".formatted(name, percent));
            }
        }
    }
}
