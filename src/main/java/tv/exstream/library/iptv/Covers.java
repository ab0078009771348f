package tv.exstream.library.iptv;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.FilmAnswers;
import tv.exstream.iptv.FilmWords;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.media.Artwork;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;
import tv.exstream.source.WebAddress;

/// The pictures that a list or an account names for films and series, named as remote files: nobody who sees a name learns an address.
record Covers(SourceId source) {
    private static final String FOLDER = "cover/";

    /// With the kind behind it: of pictures that an account names when it is asked for a film.
    private static final String TOLD = "told-";

    /// None when the list names none that can be fetched, or the entry has too long a name for it.
    Artwork of(ListedEntry entry, Artwork.Kind kind) {
        return new Artwork(
                address(entry)
                        .flatMap(address -> picture(FOLDER, entry.key(), address))
                        .map(picture -> Map.of(kind, picture))
                        .orElse(Map.of()));
    }

    /// The poster that the list names for a film, and pictures of kinds that this leaves out.
    ///
    /// @param words of the account for this film
    Artwork ofFilm(ListedEntry film, FilmWords words) {
        Map<Artwork.Kind, Artwork.Picture> told = new EnumMap<>(Artwork.Kind.class);
        words.pictures()
                .forEach(
                        (kind, address) ->
                                picture(told(kind), film.key(), address)
                                        .ifPresent(picture -> told.put(kind, picture)));
        return of(film, Artwork.Kind.POSTER).completedBy(new Artwork(told));
    }

    private static String told(Artwork.Kind kind) {
        return TOLD + kind.name().toLowerCase(Locale.ROOT) + "/";
    }

    private Optional<Artwork.Picture> picture(String folder, EntryKey key, URI address) {
        String name = ShelfKeys.escaped(key);
        if (name.length() > ShelfKeys.LONGEST) {
            return Optional.empty();
        }
        Path path = new RemotePath(source, folder + name).path();
        // Nobody says a time, but another address for another picture.
        Instant named =
                Instant.ofEpochSecond(Integer.toUnsignedLong(address.toString().hashCode()));
        return Optional.of(new Artwork.Picture(path, named));
    }

    private static Optional<URI> address(ListedEntry entry) {
        String logo = entry.labels().logo();
        try {
            return logo.isEmpty() ? Optional.empty() : Optional.of(new WebAddress(logo).uri());
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    /// Where the picture of this name is now; empty when it is the name of something else.
    ///
    /// @throws IOException when there is none any more
    Optional<RemoteAddress> address(String name, Stores stores) throws IOException {
        if (name.startsWith(FOLDER)) {
            EntryKey key = key(name, FOLDER);
            return Optional.of(
                    known(
                            stores.entries()
                                    .find(source, key)
                                    .flatMap(entry -> address(entry.listed()))));
        }
        for (Artwork.Kind kind : Artwork.Kind.values()) {
            if (name.startsWith(told(kind))) {
                return Optional.of(known(told(kind, key(name, told(kind)), stores.films())));
            }
        }
        return Optional.empty();
    }

    private Optional<URI> told(Artwork.Kind kind, EntryKey film, FilmAnswers films) {
        return Optional.ofNullable(films.find(source, Set.of(film)).get(film))
                .map(answer -> answer.words().pictures().get(kind));
    }

    private static EntryKey key(String name, String folder) {
        return new EntryKey(
                URLDecoder.decode(name.substring(folder.length()), StandardCharsets.UTF_8));
    }

    private static RemoteAddress known(Optional<URI> address) throws IOException {
        return RemoteAddress.of(
                address.orElseThrow(() -> new IOException("the source has no picture of it")));
    }
}
