package tv.exstream.library.title;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.LibraryKind;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;

/// Reads the title of a piece of music from its path: `Artist - Album - 03 - Song` and `03 Song`; in a library of songs also the
/// artist and the album, from `Artist/Album (1999)/03 Song`.
final class SongTitle {
    private static final Pattern TRACK_FIRST =
            Pattern.compile("(?:\\d{1,2}-)?(\\d{1,3})(?:\\.|[ ._]*-)?[ ._]+(.+)");
    private static final Pattern DISC =
            Pattern.compile("(?:cd|disc|disk)[ ._-]*\\d{1,3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_AT_END =
            Pattern.compile("\\s*[(\\[]((?:19|20)\\d\\d)[)\\]]$");

    private final Place place;
    private final LibraryKind kind;

    SongTitle(Place place, LibraryKind kind) {
        this.place = place;
        this.kind = kind;
    }

    Named read() {
        String stem = NameText.spaced(place.stem());
        Matcher numbered = TRACK_FIRST.matcher(stem);
        boolean track = numbered.matches();
        String name = track ? NameText.trimmed(numbered.group(2)) : stem;
        Title title = Title.named(name.isBlank() ? place.stem() : name);
        return new Named(
                MediaKind.SONG,
                title,
                kind == LibraryKind.SONGS
                        ? sorted(track ? Integer.parseInt(numbered.group(1)) : 0)
                        : Metadata.NONE);
    }

    /// By the folders, of which the last is the library's own.
    private Metadata sorted(int track) {
        List<String> named =
                place.folders().subList(0, place.folders().size() - 1).stream()
                        .filter(folder -> !DISC.matcher(folder).matches())
                        .toList();
        String album = named.size() > 1 ? YEAR_AT_END.matcher(named.get(0)).replaceFirst("") : "";
        String artist = named.isEmpty() ? "" : named.get(named.size() > 1 ? 1 : 0);
        return metadata(Metadata.NONE, new Facts(Facts.UNKNOWN_DAY, artist, album, track, ""));
    }

    /// A song with what the description of its album says.
    static Named onAlbum(Named song, Nfo album) {
        Facts own = song.metadata().facts();
        Facts described = album.metadata().facts();
        String artist = described.artist().isEmpty() ? own.artist() : described.artist();
        String name = album.title().isEmpty() ? own.album() : album.title();
        var facts = new Facts(described.released(), artist, name, own.track(), "");
        Title title = song.title();
        return new Named(
                song.kind(),
                new Title(title.name(), "", -1, -1, album.year(), title.plot()),
                metadata(album.metadata().with(Facet.GUID, List.of()), facts));
    }

    /// A song with what the description of its artist adds.
    static Named by(Nfo artist, Named song) {
        Metadata metadata = song.metadata();
        for (Facet facet : List.of(Facet.GENRE, Facet.STYLE, Facet.MOOD)) {
            if (metadata.values(facet).isEmpty()) {
                metadata = metadata.with(facet, artist.metadata().values(facet));
            }
        }
        Facts own = metadata.facts();
        boolean named = own.artist().isEmpty() && !artist.title().isEmpty();
        Facts facts =
                named
                        ? new Facts(own.released(), artist.title(), own.album(), own.track(), "")
                        : own;
        return song.with(metadata(metadata, facts));
    }

    private static Metadata metadata(Metadata known, Facts facts) {
        return known.with(facts)
                .with(Facet.ARTIST, List.of(facts.artist()))
                .with(Facet.ALBUM, List.of(facts.album()));
    }
}
