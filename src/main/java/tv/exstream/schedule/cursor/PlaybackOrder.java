package tv.exstream.schedule.cursor;

/// In which order a cursor goes through its items.
public enum PlaybackOrder {
    /// By day of release, then show, season, episode, album, track, title and path; what has no known day comes last. Wraps.
    CHRONOLOGICAL,
    /// By show, season, episode, then year and path, without specials as long as there is anything else; wraps.
    SEASON_EPISODE,
    /// By show, then title, in natural order; wraps.
    ALPHABETICAL,
    /// A seeded permutation; a new one after each pass, whose first item differs from the last one shown.
    SHUFFLE,
    /// Independent seeded draws, never the same item twice in a row when there are two or more.
    RANDOM,
    /// Shows, artists or parts interleaved evenly at random, each in its own order.
    SHUFFLE_IN_ORDER,
    /// A group drawn at random that is not the last one, then one of its items at random.
    RANDOM_ROTATION,
    /// Groups in shuffled order, one item of each in turn, shuffled within the group.
    ROTATING_SHUFFLE,
}
