package tv.exstream.playout;

/// What an airing is to a viewer: a programme, or filler and the place it fills.
public enum AiringKind {
    PROGRAMME,
    /// Right before a programme, as part of it.
    PRE_ROLL,
    /// In a break within a programme.
    MID_ROLL,
    /// Right after a programme, as part of it.
    POST_ROLL,
    /// In what is left of a slot, a duration or the time up to a fixed start.
    TAIL,
    /// In what no other filler could fill; the last one may be cut.
    FALLBACK;

    public boolean isFiller() {
        return this != PROGRAMME;
    }
}
