package tv.exstream.media;

/// What a folder of a library holds, as its owner says.
public enum LibraryKind {
    /// Anything; what a file is follows from its name, its folder and what lies beside it.
    MIXED,
    MOVIES,
    SHOWS,
    MUSIC_VIDEOS,
    SONGS,
    OTHER_VIDEOS,
    /// Pictures, each of which is shown for a while.
    IMAGES,
}
