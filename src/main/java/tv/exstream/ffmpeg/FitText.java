package tv.exstream.ffmpeg;

import tv.exstream.media.VideoFormat;

/// Writes how pictures are scaled into a house format. `dar` is the shape in which a picture is to be seen; pixels come out square.
final class FitText {
    private FitText() {}

    /// Full-range pictures become limited-range.
    static String scale(VideoFormat format) {
        int width = format.width();
        int height = format.height();
        String size =
                switch (format.conversion().scaling()) {
                    case PAD ->
                            "scale=w='max(2,min(%1$d,round(%2$d*dar/2)*2))':h='max(2,min(%2$d,round(%1$d/dar/2)*2))'";
                    case STRETCH -> "scale=w=%d:h=%d";
                    case CROP ->
                            "scale=w='max(%1$d,round(%2$d*dar/2)*2)':h='max(%2$d,round(%1$d/dar/2)*2)'";
                };
        return size.formatted(width, height) + ":out_range=tv";
    }

    /// What makes a scaled picture as large as the format.
    static String complete(VideoFormat format) {
        int width = format.width();
        int height = format.height();
        return switch (format.conversion().scaling()) {
            case PAD -> "pad=%d:%d:(ow-iw)/2:(oh-ih)/2,setsar=1".formatted(width, height);
            case STRETCH -> "setsar=1";
            case CROP -> "crop=%d:%d,setsar=1".formatted(width, height);
        };
    }
}
