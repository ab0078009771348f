package tv.exstream.ffmpeg;

/// How frames of a rendition are made.
public enum FillMethod {
    /// The picture is taken over as it is; only the sound is encoded.
    COPY,
    /// The picture is encoded as well as time allows.
    ENCODE,
    /// The picture is encoded so that the first chunks are there soon.
    ENCODE_AT_ONCE,
    /// A picture with the title is made up, because the file has none, or has none any more.
    DRAW
}
