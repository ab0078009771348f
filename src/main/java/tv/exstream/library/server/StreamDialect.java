package tv.exstream.library.server;

import java.util.Optional;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Ratio;
import tv.exstream.time.FrameRate;

/// How a server describes streams, where servers differ in more than words. Immutable.
public interface StreamDialect {
    /// Of the largest picture on each side.
    int LARGEST = 16_384;

    /// What a stream is.
    enum Kind {
        VIDEO,
        AUDIO,
        SUBTITLE,
        /// Data that nobody hears or sees.
        OTHER
    }

    StreamWords words();

    Kind kind(JsonRow stream);

    /// Whether it lies in a file of its own.
    boolean isBeside(JsonRow stream);

    /// The key under which the server sends what lies in a file of its own; empty when it does not.
    Optional<String> besideKey(JsonRow stream);

    /// Of one picture element.
    ///
    /// @param width of the picture, which makes sense as the height does
    Ratio sampleAspect(JsonRow stream, int width, int height);

    /// Empty where it is not constant.
    Optional<FrameRate> rate(JsonRow stream);

    /// ffmpeg's name of it; empty when the server says none.
    String pixelFormat(JsonRow stream);

    boolean isInterlaced(JsonRow stream);

    DynamicRange range(JsonRow stream);

    /// In degrees, counter-clockwise, as the display matrix of a file.
    int rotation(JsonRow stream);

    /// Whether it is a picture that goes with sound, such as a cover.
    boolean isCover(JsonRow stream);
}
