package tv.exstream.media;

/// What a media item is to a viewer.
public enum MediaKind {
    MOVIE,
    EPISODE,
    MUSIC_VIDEO,
    SONG,
    OTHER_VIDEO,
    /// A trailer, a featurette and the like: it belongs to a film or show and is no programme by itself.
    EXTRA,
    /// A live source: it has no end, and its file is only a name.
    LIVE,
    /// A picture that is shown for a while, with silence.
    IMAGE,
}
