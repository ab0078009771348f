package tv.exstream.library.tvdb;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.describe.Candidate;
import tv.exstream.describe.ListedEpisode;
import tv.exstream.describe.Sayings;
import tv.exstream.library.catalogue.Offered;
import tv.exstream.library.catalogue.Said;
import tv.exstream.library.catalogue.Worded;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.media.Artwork;
import tv.exstream.media.Aspect;
import tv.exstream.media.Facts;
import tv.exstream.media.Particulars;
import tv.exstream.media.Wording;
import tv.exstream.source.CatalogueChoice;

/// Answers of TheTVDB in our words.
///
/// @param languages of a person, the one that is wanted most first, such as `de-AT`
/// @param country whose certificates are read, such as `usa`
record TvdbWords(List<String> languages, String country) {
    private static final Pattern PICTURE =
            Pattern.compile(
                    "https://artworks\\.thetvdb\\.com/[A-Za-z0-9/_.-]{1,200}\\.(?:jpg|png|webp)");
    private static final int HIGHEST = 100_000;

    private static final String ACTOR = "Actor";

    /// As TheTVDB numbers the types of pictures (`artwork/types`).
    private static final String FILM_BACKGROUND = "15";

    /// ISO 639-2.
    private static final int CODE_LETTERS = 3;

    /// The cast goes on to extras.
    private static final int MOST_ACTORS = 30;

    static TvdbWords in(CatalogueChoice choice) {
        Locale locale = Locale.forLanguageTag(choice.language());
        return new TvdbWords(choice.languages(), country(locale).toLowerCase(Locale.ROOT));
    }

    private static String country(Locale locale) {
        try {
            return locale.getCountry().isEmpty() ? "USA" : locale.getISO3Country();
        } catch (MissingResourceException _) {
            return locale.getCountry(); // no certificate is of it
        }
    }

    /// As TheTVDB writes them, such as `deu`; each once, without those that nobody knows. English where none is left: it wants to be asked in one.
    List<String> codes() {
        List<String> known =
                languages.stream()
                        .map(TvdbWords::code)
                        .filter(code -> code.length() == CODE_LETTERS)
                        .distinct()
                        .toList();
        return known.isEmpty() ? List.of("eng") : known;
    }

    /// A language without such a code stays as it is, and nothing is told in it.
    private static String code(String language) {
        Locale locale = Locale.forLanguageTag(language);
        try {
            return locale.getISO3Language();
        } catch (MissingResourceException _) {
            return locale.getLanguage();
        }
    }

    Candidate candidate(JsonRow row, String entry) {
        List<String> others = new ArrayList<>(row.texts("aliases"));
        row.row("translations").values().forEach(name -> others.add(name.getValue()));
        others.add(row.text("name"));
        String title = row.row("translations").text(codes().getFirst());
        String plot = row.row("overviews").text(codes().getFirst());
        return new Candidate(
                entry,
                title.isEmpty() ? row.text("name") : title,
                others,
                row.number("year", 1, HIGHEST).orElse(0),
                plot.isEmpty() ? row.text("overview") : plot);
    }

    Offered film(JsonRow film) {
        Worded worded = worded(film);
        return new Offered(
                new Said()
                        .put(Aspect.NAME, worded.title())
                        .put(Aspect.NAME, film.text("name"))
                        .put(Aspect.PLOT, worded.plot())
                        .released(film.row("first_release").day("date"))
                        .put(Aspect.YEAR, year(film))
                        .put(Aspect.GENRE, film.texts("genres", "name"))
                        .put(Aspect.STUDIO, film.texts("studios", "name"))
                        .put(Aspect.ACTOR, people(film, ACTOR))
                        .put(Aspect.DIRECTOR, people(film, "Director"))
                        .put(Aspect.WRITER, people(film, "Writer"))
                        .put(Aspect.CONTENT_RATING, certificate(film))
                        .put(Aspect.GUID, guids(film))
                        .sayings(),
                particulars(film, worded),
                pictures(film));
    }

    private static Map<Artwork.Kind, URI> pictures(JsonRow film) {
        Map<Artwork.Kind, URI> pictures = new EnumMap<>(Artwork.Kind.class);
        picture(film).ifPresent(uri -> pictures.put(Artwork.Kind.POSTER, uri));
        film.rows("artworks").stream()
                .filter(row -> row.text("type").equals(FILM_BACKGROUND))
                .flatMap(row -> picture(row).stream())
                .findFirst()
                .ifPresent(uri -> pictures.put(Artwork.Kind.BACKDROP, uri));
        return pictures;
    }

    Sayings ofShow(JsonRow show) {
        return new Said()
                .put(Aspect.SHOW, worded(show).title())
                .put(Aspect.SHOW, show.text("name"))
                .put(Aspect.SHOW_GENRE, show.texts("genres", "name"))
                .put(Aspect.SHOW_NETWORK, show.row("originalNetwork").text("name"))
                .put(Aspect.SHOW_CONTENT_RATING, certificate(show))
                .put(Aspect.SHOW_GUID, guids(show))
                .put(Aspect.ACTOR, people(show, ACTOR))
                .sayings();
    }

    Particulars particularsOf(JsonRow show) {
        return particulars(show, worded(show));
    }

    /// The name of an entry is what it was called first.
    private Particulars particulars(JsonRow row, Worded worded) {
        String title = worded.title().isEmpty() ? row.text("name") : worded.title();
        String language =
                Stream.of(Locale.getISOLanguages())
                        .filter(one -> code(one).equals(row.text("originalLanguage")))
                        .findFirst()
                        .orElse("");
        var original = new Wording(language, row.text("name"), "", "");
        return worded.particulars(title, original).withRoles(roles(row));
    }

    private static Map<String, String> roles(JsonRow row) {
        Map<String, String> roles = new LinkedHashMap<>();
        people(row)
                .filter(one -> one.text("peopleType").equals(ACTOR))
                .forEach(one -> roles.putIfAbsent(one.text("personName"), one.text("name")));
        return roles;
    }

    /// Empty when it has no number.
    Optional<ListedEpisode> episode(JsonRow row) {
        OptionalInt season = row.number("seasonNumber", 0, HIGHEST);
        OptionalInt number = row.number("number", 0, HIGHEST);
        if (season.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        Sayings sayings =
                new Said()
                        .put(Aspect.NAME, row.text("name"))
                        .put(Aspect.PLOT, row.text("overview"))
                        .released(row.day("aired"))
                        .sayings();
        boolean told = sayings.says(Aspect.NAME) || sayings.says(Aspect.PLOT);
        return Optional.of(
                new ListedEpisode(
                        row.text("id"),
                        season.getAsInt(),
                        number.getAsInt(),
                        row.number("absoluteNumber", 0, HIGHEST).orElse(0),
                        row.day("aired").orElse(Facts.UNKNOWN_DAY),
                        told ? sayings : Sayings.NONE,
                        Particulars.NONE,
                        picture(row)));
    }

    static Optional<URI> picture(JsonRow row) {
        String address = row.text("image");
        return PICTURE.matcher(address).matches()
                ? Optional.of(URI.create(address))
                : Optional.empty();
    }

    private static String year(JsonRow row) {
        OptionalInt year = row.number("year", 1, HIGHEST);
        return year.isPresent() && Sayings.isYear(year.getAsInt()) ? "" + year.getAsInt() : "";
    }

    private Worded worded(JsonRow row) {
        return Worded.in(languages, language -> wording(row, language));
    }

    /// The name of an entry is in its own language, in which there need be no translation.
    private static Wording wording(JsonRow row, String language) {
        JsonRow told = row.row("translations");
        boolean isNative = code(language).equals(row.text("originalLanguage"));
        String title = in(language, told.rows("nameTranslations"), "name");
        return new Wording(
                language,
                title.isEmpty() && isNative ? row.text("name") : title,
                "",
                in(language, told.rows("overviewTranslations"), "overview"));
    }

    private static String in(String language, List<JsonRow> translations, String name) {
        return translations.stream()
                .filter(one -> one.text("language").equals(code(language)))
                .map(one -> one.text(name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<String> people(JsonRow row, String type) {
        return people(row)
                .filter(one -> one.text("peopleType").equals(type))
                .map(one -> one.text("personName"))
                .distinct()
                .limit(MOST_ACTORS)
                .toList();
    }

    private static Stream<JsonRow> people(JsonRow row) {
        return row.rows("characters").stream().filter(one -> !one.text("personName").isEmpty());
    }

    private String certificate(JsonRow row) {
        return row.rows("contentRatings").stream()
                .filter(one -> one.text("country").equals(country))
                .map(one -> one.text("name"))
                .findFirst()
                .orElse("");
    }

    private static List<String> guids(JsonRow row) {
        return Stream.concat(
                        Stream.of("tvdb:" + row.text("id")),
                        row.rows("remoteIds").stream()
                                .filter(one -> one.text("sourceName").equals("IMDB"))
                                .map(one -> "imdb:" + one.text("id")))
                .toList();
    }
}
