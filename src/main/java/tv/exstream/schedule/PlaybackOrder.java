package tv.exstream.schedule;

/// In which order a cursor goes through its collection.
public enum PlaybackOrder {
    /// By show, season, episode, then year and path; wraps at the end.
    CHRONOLOGICAL,
    /// A seeded permutation; a new one after each pass, whose first item differs from the last one shown.
    SHUFFLE,
    /// Independent seeded draws, never the same item twice in a row when there are two or more.
    RANDOM,
}
