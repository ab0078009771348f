package tv.exstream.library.iptv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.FilmWords;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.library.xtream.XtreamVideo;
import tv.exstream.media.Facet;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;

/// What an account says of its films besides what entries have, from when they are listed until they are put. Owned by one thread.
final class ToldFilms {
    /// Arbitrary: some 80,000 films with a plot. Of more the rest is not described.
    static final int MOST_CHARACTERS = 64 << 20;

    /// About so many bytes a film has besides texts: itself, its key, the list of its genres and its place here; counted as characters.
    private static final int OF_EACH = 400;

    private final Map<EntryKey, XtreamVideo> films = new HashMap<>();
    private int characters;

    void add(EntryKey key, XtreamVideo film) {
        if (characters < MOST_CHARACTERS) {
            films.put(key, film);
            characters += size(film);
        }
    }

    private static int size(XtreamVideo film) {
        return OF_EACH
                + Stream.concat(
                                film.genres().stream(),
                                Stream.of(film.name(), film.plot(), film.group(), film.cover()))
                        .mapToInt(String::length)
                        .sum();
    }

    /// A film that is put needs no place any more.
    void remove(ListedEntry film) {
        films.remove(film.key());
    }

    /// Nothing more is put.
    void clear() {
        films.clear();
    }

    /// Whether the account has told of it.
    boolean has(ListedEntry film) {
        return films.containsKey(film.key());
    }

    /// Adds what the account says of a film when it is asked for that one. Answers it; nothing where the account has not told of the film.
    FilmWords complete(ListedEntry film, FilmQuestions questions) throws InterruptedException {
        XtreamVideo listed = films.get(film.key());
        if (listed == null) {
            return FilmWords.NONE;
        }
        FilmWords words = questions.of(film, listed);
        films.put(film.key(), listed.with(words));
        return words;
    }

    /// What a film is called, with its plot.
    Title title(ListedEntry film) {
        Title title = KeptVideos.title(film.name());
        return told(film)
                .map(
                        told ->
                                new Title(
                                        title.name(),
                                        title.show(),
                                        title.season(),
                                        title.episode(),
                                        title.year() > 0 ? title.year() : told.year(),
                                        told.plot()))
                .orElse(title);
    }

    /// The genres of a film and what catalogues call it.
    Metadata described(ListedEntry film, Metadata metadata) {
        return told(film)
                .map(
                        told ->
                                metadata.with(Facet.GENRE, told.genres())
                                        .with(Facet.GUID, guids(told.tmdb())))
                .orElse(metadata);
    }

    static List<String> guids(String tmdb) {
        return tmdb.isEmpty() ? List.of() : List.of("tmdb:" + tmdb);
    }

    private Optional<XtreamVideo> told(ListedEntry film) {
        return Optional.ofNullable(films.get(film.key()));
    }
}
