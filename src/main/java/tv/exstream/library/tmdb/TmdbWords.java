package tv.exstream.library.tmdb;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.describe.Sayings;
import tv.exstream.library.catalogue.Offered;
import tv.exstream.library.catalogue.Said;
import tv.exstream.library.catalogue.Worded;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.media.Artwork;
import tv.exstream.media.Aspect;
import tv.exstream.source.CatalogueChoice;

/// Answers of TMDB in our words.
///
/// @param languages of a person, the one that is wanted most first; the answers are in that one
/// @param country whose certificates are read, such as `DE`
record TmdbWords(List<String> languages, String country) {
    private static final String PICTURES = "https://image.tmdb.org/t/p/";
    private static final Pattern PICTURE =
            Pattern.compile("/[A-Za-z0-9_-]{1,100}\\.(?:jpg|png|webp)");
    private static final Set<String> WRITING = Set.of("Writer", "Screenplay", "Story", "Teleplay");

    /// The cast goes on to extras.
    static final int MOST_ACTORS = 30;

    /// Certificates are those of the USA where the language says no country.
    static TmdbWords in(CatalogueChoice choice) {
        String language = choice.language();
        return new TmdbWords(
                choice.languages(), language.length() > 2 ? language.substring(3) : "US");
    }

    Offered film(JsonRow film) {
        JsonRow credits = film.row("credits");
        Worded worded = TmdbParticulars.worded(film, "title", languages);
        Sayings sayings =
                new Said()
                        .put(Aspect.NAME, worded.title())
                        .put(Aspect.NAME, film.text("title"))
                        .put(Aspect.PLOT, worded.plot())
                        .released(film.day("release_date"))
                        .put(Aspect.GENRE, film.texts("genres", "name"))
                        .put(Aspect.STUDIO, film.texts("production_companies", "name"))
                        .put(Aspect.COUNTRY, film.texts("production_countries", "name"))
                        .put(Aspect.ACTOR, cast(credits, "cast"))
                        .put(Aspect.DIRECTOR, crew(credits, Set.of("Director")))
                        .put(Aspect.WRITER, crew(credits, WRITING))
                        .put(Aspect.CONTENT_RATING, certificate(film))
                        .put(Aspect.GUID, guids(film))
                        .sayings();
        return new Offered(sayings, TmdbParticulars.of(film, "title", worded), pictures(film));
    }

    Sayings ofShow(JsonRow show) {
        String rating =
                show.row("content_ratings").rows("results").stream()
                        .filter(row -> row.text("iso_3166_1").equals(country))
                        .map(row -> row.text("rating"))
                        .findFirst()
                        .orElse("");
        return new Said()
                .put(Aspect.SHOW, TmdbParticulars.worded(show, "name", languages).title())
                .put(Aspect.SHOW, show.text("name"))
                .put(Aspect.SHOW_GENRE, show.texts("genres", "name"))
                .put(Aspect.SHOW_NETWORK, show.texts("networks", "name"))
                .put(Aspect.SHOW_STUDIO, show.texts("production_companies", "name"))
                .put(Aspect.SHOW_CONTENT_RATING, rating)
                .put(Aspect.SHOW_GUID, guids(show))
                .put(Aspect.COUNTRY, show.texts("production_countries", "name"))
                .put(Aspect.ACTOR, cast(show.row("credits"), "cast"))
                .sayings();
    }

    static Sayings ofEpisode(JsonRow episode) {
        return new Said()
                .put(Aspect.NAME, episode.text("name"))
                .put(Aspect.PLOT, episode.text("overview"))
                .released(episode.day("air_date"))
                .put(Aspect.ACTOR, cast(episode, "guest_stars"))
                .put(Aspect.DIRECTOR, crew(episode, Set.of("Director")))
                .put(Aspect.WRITER, crew(episode, WRITING))
                .sayings();
    }

    private static Map<Artwork.Kind, URI> pictures(JsonRow film) {
        Map<Artwork.Kind, URI> pictures = new EnumMap<>(Artwork.Kind.class);
        poster(film).ifPresent(uri -> pictures.put(Artwork.Kind.POSTER, uri));
        picture(film.text("backdrop_path"), "w1280")
                .ifPresent(uri -> pictures.put(Artwork.Kind.BACKDROP, uri));
        return pictures;
    }

    static Optional<URI> poster(JsonRow row) {
        return picture(row.text("poster_path"), "w780");
    }

    /// @param size as TMDB calls it
    static Optional<URI> picture(String path, String size) {
        return PICTURE.matcher(path).matches()
                ? Optional.of(URI.create(PICTURES + size + path))
                : Optional.empty();
    }

    private static List<String> cast(JsonRow credits, String list) {
        return credits.texts(list, "name").stream().limit(MOST_ACTORS).toList();
    }

    private static List<String> crew(JsonRow row, Set<String> jobs) {
        return row.rows("crew").stream()
                .filter(one -> jobs.contains(one.text("job")))
                .map(one -> one.text("name"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private String certificate(JsonRow film) {
        return film.row("release_dates").rows("results").stream()
                .filter(row -> row.text("iso_3166_1").equals(country))
                .flatMap(row -> row.texts("release_dates", "certification").stream())
                .findFirst()
                .orElse("");
    }

    private static List<String> guids(JsonRow row) {
        JsonRow elsewhere = row.row("external_ids");
        List<String> guids = new ArrayList<>(List.of("tmdb:" + row.text("id")));
        Stream.of("imdb", "tvdb")
                .filter(scheme -> !elsewhere.text(scheme + "_id").isEmpty())
                .forEach(scheme -> guids.add(scheme + ":" + elsewhere.text(scheme + "_id")));
        return guids;
    }
}
