package tv.exstream.playout;

/// What an airing is to a viewer.
public enum AiringKind {
    PROGRAMME,
    FILLER,
}
