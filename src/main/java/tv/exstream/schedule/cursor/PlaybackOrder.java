package tv.exstream.schedule.cursor;

/// In which order a cursor goes through its items.
public enum PlaybackOrder {
    /// By day of release, then show, season, episode, album, track and path; of what only the year is known, it is the first day
    /// of that, and what has no known day comes last. Wraps.
    CHRONOLOGICAL,
    /// By show, season, episode, then year and path, without specials as long as there is anything else; wraps.
    SEASON_EPISODE,
    /// By show, then title, in natural order; wraps.
    ALPHABETICAL,
    /// A seeded permutation; a new one after each pass, whose first item differs from the last one shown.
    SHUFFLE,
    /// Independent seeded draws, never the same item twice in a row when there are two or more.
    RANDOM,
    /// Shows, artists or parts interleaved evenly at random, each in its own order; with a random start, each from an item that
    /// the seed chooses.
    SHUFFLE_IN_ORDER,
    /// A show, artist or part drawn at random that is not the last one, then one of its items at random.
    RANDOM_ROTATION,
    /// Shows, artists or parts in shuffled order, one item of each in turn, shuffled within each.
    ROTATING_SHUFFLE,
}
