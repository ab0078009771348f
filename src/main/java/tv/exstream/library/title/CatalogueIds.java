package tv.exstream.library.title;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What catalogues call a film or show, as people write it into names: `{tmdb-603}`, `[tvdbid-81189]`, `[tt0133093]`.
final class CatalogueIds {
    private static final Pattern NAMED =
            Pattern.compile(
                    "[\\[{(](tmdb|imdb|tvdb|anidb)(?:id)?[-= :](tt\\d{5,10}|\\d{1,10})[\\]})]",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("[\\[{(](tt\\d{6,10})[\\]})]");

    /// Where catalogues show an item, each with its id.
    private static final Map<String, Pattern> ADDRESSES =
            Map.of(
                    "imdb", Pattern.compile("imdb\\.com/title/(tt\\d{5,10})"),
                    "tmdb", Pattern.compile("themoviedb\\.org/(?:movie|tv)/(\\d{1,10})"),
                    "tvdb",
                            Pattern.compile(
                                    "thetvdb\\.com/\\S{0,200}?(?:[?&;]id=|/series/)(\\d{1,10})"));

    private CatalogueIds() {}

    /// As `imdb:tt0133093`, in the order of the name; may be empty.
    static List<String> in(String name) {
        List<String> named =
                NAMED.matcher(name)
                        .results()
                        .map(id -> id.group(1).toLowerCase(Locale.ROOT) + ":" + id.group(2))
                        .toList();
        return named.isEmpty()
                ? BARE.matcher(name).results().map(CatalogueIds::imdb).toList()
                : named;
    }

    /// The name without them.
    static String removedFrom(String name) {
        return BARE.matcher(NAMED.matcher(name).replaceAll("")).replaceAll("");
    }

    /// The ids of the items that addresses in a text lead to, by catalogue; may be empty.
    static List<String> inAddresses(CharSequence text) {
        return ADDRESSES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(
                        catalogue ->
                                catalogue
                                        .getValue()
                                        .matcher(text)
                                        .results()
                                        .map(id -> catalogue.getKey() + ":" + id.group(1)))
                .distinct()
                .toList();
    }

    private static String imdb(MatchResult id) {
        return "imdb:" + id.group(1);
    }
}
