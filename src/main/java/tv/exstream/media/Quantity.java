package tv.exstream.media;

/// What is found out about a file by decoding it.
public enum Quantity {
    /// How loud every stream of sound is.
    LOUDNESS,
    /// Whether the picture has black bars, and whether it is made of fields.
    PICTURE,
    /// Where it is black and silent at once.
    BREAKS
}
