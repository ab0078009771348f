package tv.exstream.media;

import java.util.List;

/// What is written inside a file of music about what is in it. What it does not say is empty. Immutable.
///
/// @param track as written, such as `3` or `3/12`
/// @param date as written, such as `1999` or `1999-05-01`
/// @param genres each once
public record Tags(
        String title,
        String artist,
        String albumArtist,
        String album,
        String track,
        String date,
        List<String> genres) {
    public static final Tags NONE = new Tags("", "", "", "", "", "", List.of());

    /// Arbitrary; songs have one or two.
    private static final int MOST_GENRES = 10;

    public Tags {
        title = Storable.cut(title);
        artist = Storable.cut(artist);
        albumArtist = Storable.cut(albumArtist);
        album = Storable.cut(album);
        track = Storable.cut(track);
        date = Storable.cut(date);
        genres =
                genres.stream()
                        .map(Storable::cut)
                        .filter(genre -> !genre.isEmpty())
                        .distinct()
                        .limit(MOST_GENRES)
                        .toList();
    }
}
