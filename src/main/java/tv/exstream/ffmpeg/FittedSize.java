package tv.exstream.ffmpeg;

import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;

/// The size with square pixels that a picture is scaled to on its way into a house format; both sides even.
///
/// It is what the expressions of [VideoFilter.Fit] come to. Filters on a device are given numbers, because few of them know expressions.
record FittedSize(int width, int height) {
    private static final int QUARTER_TURNS = 180;

    /// Inside the format where bars fill the rest, around it where the rest is cut off.
    static FittedSize of(VideoStream picture, VideoFormat format) {
        double shape = shape(picture);
        int wide = even(format.height() * shape);
        int high = even(format.width() / shape);
        return switch (format.conversion().scaling()) {
            case PAD ->
                    new FittedSize(Math.min(format.width(), wide), Math.min(format.height(), high));
            case STRETCH -> new FittedSize(format.width(), format.height());
            case CROP ->
                    new FittedSize(Math.max(format.width(), wide), Math.max(format.height(), high));
        };
    }

    /// Width to height as it is to be seen.
    private static double shape(VideoStream picture) {
        double shape =
                (double) picture.width()
                        * picture.sampleAspect().numerator()
                        / ((double) picture.height() * picture.sampleAspect().denominator());
        return picture.rotation() % QUARTER_TURNS == 0 ? shape : 1 / shape;
    }

    private static int even(double side) {
        return Math.toIntExact(Math.max(2, Math.round(side / 2) * 2));
    }
}
