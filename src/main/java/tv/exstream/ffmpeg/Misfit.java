package tv.exstream.ffmpeg;

import java.util.List;
import tv.exstream.ffmpeg.Conformance.Encode;

/// What about the picture of a file is not as in the house format.
public enum Misfit {
    DRAWN_OVER("something is drawn into it"),
    NO_PICTURE("there is no picture to copy"),
    NEVER_COPIED("nothing is to be copied"),
    CODEC("the codec is %s"),
    CODEC_PROFILE("the %s profile is %s"),
    CODEC_LEVEL("the %s level is %s"),
    PIXEL_FORMAT("the pixel format is %s"),
    SIZE("the size is %s"),
    PIXEL_SHAPE("its pixels are not square"),
    TURNED("it is turned by %s degrees"),
    BLACK_BARS("it has black bars"),
    DYNAMIC_RANGE("its dynamic range is %s"),
    INTERLACED("it is interlaced"),
    RATE_VARIES("its frame rate varies"),
    FRAME_RATE("the frame rate is %s"),
    REORDERED("it reorders %s frames"),
    DEINTERLACED("every picture is to be deinterlaced"),
    NO_TIMES("its container has no presentation times"),
    BIT_RATE("its bit rate is %s kbit/s");

    private final String words;

    Misfit(String words) {
        this.words = words;
    }

    /// @param found what there is instead, as many values as the words have places
    Encode found(Object... found) {
        return new Encode(this, List.of(found).stream().map(Object::toString).toList());
    }

    /// For a person, lower case, without a full stop.
    String told(List<String> found) {
        return words.formatted(found.toArray());
    }
}
