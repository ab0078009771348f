package tv.exstream.starter;

/// What a first channel is about.
public enum Theme {
    /// Series by day, films in the evening.
    MIX(20),
    /// All films.
    FILMS(8),
    /// All series, each in its order.
    SERIES(20),
    /// Films and episodes for children.
    KIDS(8),
    /// All music videos.
    MUSIC(10),
    /// All songs.
    SONGS(20),
    /// All videos of no other kind.
    VIDEOS(5),
    /// Films of one genre.
    GENRE(8),
    /// Films of ten years.
    DECADE(8),
    /// One show, from its first episode to its last.
    SHOW(10);

    /// Fewer are too soon seen again. Arbitrary.
    private final int usual;

    Theme(int usual) {
        this.usual = usual;
    }

    /// How few items make a channel: of a small library a quarter is enough, since its owner has nothing else.
    int least(int total) {
        return Math.min(usual, Math.max(2, total / 4));
    }
}
