package tv.exstream.library.server;

import java.util.Optional;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.media.VideoStream;

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

    /// @param width of the picture, which makes sense as the height does
    VideoStream video(JsonRow stream, int width, int height);
}
