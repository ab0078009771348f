package tv.exstream.rendition;

/// Why frames are needed, most urgent first.
public enum Urgency {
    /// Somebody watches and has nothing to see, or will have soon.
    VIEWER,
    /// They air within the lookahead.
    SOON,
    /// They air later.
    BACKGROUND,
}
