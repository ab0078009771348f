package tv.exstream.describe;

/// A catalogue that describes films and shows.
public enum Provider {
    TMDB,
    TVDB;

    /// As in what others call an item: `tmdb:603`.
    public String scheme() {
        return switch (this) {
            case TMDB -> "tmdb";
            case TVDB -> "tvdb";
        };
    }
}
