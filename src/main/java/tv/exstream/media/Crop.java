package tv.exstream.media;

/// The part of a picture that is left when black bars are cut off, in coded pixels.
///
/// @param x the bar at the left, even
/// @param y the bar at the top, even
/// @param width even, at least 16
/// @param height even, at least 16
public record Crop(int x, int y, int width, int height) {
    private static final int SMALLEST = 16;

    public Crop {
        boolean odd = (x | y | width | height) % 2 != 0;
        if (odd || x < 0 || y < 0 || width < SMALLEST || height < SMALLEST) {
            throw new IllegalArgumentException(
                    "crop must be even and at least %1$dx%1$d: %2$dx%3$d at %4$d,%5$d"
                            .formatted(SMALLEST, width, height, x, y));
        }
    }
}
