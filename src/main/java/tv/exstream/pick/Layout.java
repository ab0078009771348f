package tv.exstream.pick;

/// How many channels of sound are wanted.
public enum Layout {
    /// As many as there are.
    ANY,
    /// More than two.
    SURROUND,
    /// Two.
    STEREO,
    /// Two, and more only where there is nothing else.
    STEREO_ONLY
}
