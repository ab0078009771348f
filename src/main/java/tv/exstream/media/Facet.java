package tv.exstream.media;

/// In which respects a media item is described by words; of each it may have any number.
public enum Facet {
    GENRE,
    TAG,
    COUNTRY,
    STUDIO,
    NETWORK,
    STYLE,
    MOOD,
    ACTOR,
    DIRECTOR,
    WRITER,
    ARTIST,
    ALBUM,
    ALBUM_ARTIST,
    CONTENT_RATING,
    /// What other catalogues call the item, such as `imdb:tt0078748`.
    GUID,
    SHOW_GENRE,
    SHOW_TAG,
    SHOW_STUDIO,
    SHOW_NETWORK,
    SHOW_CONTENT_RATING,
    /// What catalogues call the show of an episode.
    SHOW_GUID,
    /// The library it was found in.
    LIBRARY,
    /// Lists of other services that it is on.
    LIST,
    /// Whether somebody has seen it, as a server says: `yes`, `partly` or `no`.
    WATCHED,
    /// How often somebody has seen it, as a server says: a whole number.
    PLAYS,
    /// When somebody has seen it the last time, as a server says: an instant as ISO 8601 writes it.
    LAST_PLAYED,
}
