package tv.exstream.library.tmdb;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tv.exstream.library.catalogue.Worded;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.media.Particulars;
import tv.exstream.media.Score;
import tv.exstream.media.Wording;

/// Roles, scores and titles in other languages, as TMDB tells them.
final class TmdbParticulars {
    /// As programs that write NFO files call it.
    private static final String SYSTEM = "tmdb";

    private TmdbParticulars() {}

    /// What an entry is called in the languages of a person.
    ///
    /// @param name what TMDB calls its title: `title` of films, `name` of shows
    static Worded worded(JsonRow row, String name, List<String> languages) {
        return Worded.in(
                languages,
                language -> wording(row, name, language, language.equals(languages.getFirst())));
    }

    /// TMDB answers with the first title where it has none in the language that was asked for, which is then that of no language of ours. The
    /// title of a translation is empty where it is the first one.
    private static Wording wording(JsonRow row, String name, String language, boolean asked) {
        Locale locale = Locale.forLanguageTag(language);
        List<JsonRow> told = translations(row, locale);
        String original = row.text("original_" + name);
        boolean isNative = row.text("original_language").equals(locale.getLanguage());
        boolean isAnyNative = isNative && locale.getCountry().isEmpty();
        return new Wording(
                language,
                first(
                        asked && !row.text(name).equals(original) ? row.text(name) : "",
                        isAnyNative ? original : "",
                        told.stream().findFirst().map(one -> one.text(name)).orElse(""),
                        isNative ? original : ""),
                "",
                first(
                        asked ? row.text("overview") : "",
                        told.stream()
                                .map(one -> one.text("overview"))
                                .filter(text -> !text.isEmpty())
                                .findFirst()
                                .orElse("")));
    }

    /// That of the country first.
    private static List<JsonRow> translations(JsonRow row, Locale locale) {
        return row.row("translations").rows("translations").stream()
                .filter(one -> one.text("iso_639_1").equals(locale.getLanguage()))
                .sorted(
                        Comparator.comparing(
                                one -> !one.text("iso_3166_1").equals(locale.getCountry())))
                .map(one -> one.row("data"))
                .toList();
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /// @param name as that of [#worded]
    static Particulars of(JsonRow row, String name, Worded worded) {
        String title = worded.title().isEmpty() ? row.text(name) : worded.title();
        var original =
                new Wording(row.text("original_language"), row.text("original_" + name), "", "");
        return rated(worded.particulars(title, original), row)
                .withRoles(roles(row.row("credits"), "cast"));
    }

    static Particulars ofEpisode(JsonRow episode) {
        return rated(Particulars.NONE, episode).withRoles(roles(episode, "guest_stars"));
    }

    private static Map<String, String> roles(JsonRow credits, String list) {
        Map<String, String> roles = new LinkedHashMap<>();
        credits.rows(list).stream()
                .limit(TmdbWords.MOST_ACTORS)
                .forEach(one -> roles.putIfAbsent(one.text("name"), one.text("character")));
        return roles;
    }

    /// None of what nobody has rated.
    private static Particulars rated(Particulars particulars, JsonRow row) {
        int tenths = (int) Math.round(row.decimal("vote_average").orElse(0.0) * 10);
        boolean sane =
                row.number("vote_count").orElse(0) > 0 && tenths >= 1 && tenths <= Score.BEST;
        return sane ? particulars.with(List.of(new Score(SYSTEM, tenths))) : particulars;
    }
}
