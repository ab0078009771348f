package tv.exstream.library.title;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tv.exstream.library.title.NfoTexts.Actor;
import tv.exstream.library.title.NfoTexts.Rating;
import tv.exstream.library.title.NfoTexts.Worded;
import tv.exstream.media.Particulars;
import tv.exstream.media.Score;
import tv.exstream.media.Wording;

/// What an NFO says of roles, scores and titles in other languages, as Kodi, Jellyfin and tinyMediaManager write it.
final class NfoParticulars {
    /// RFC 5646 clause 2.1: a language, perhaps with script, region and variants.
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,9})?");

    /// What a score is out of that does not say it.
    private static final double USUAL_BEST = 10;

    /// Whose score is shown when the NFO does not say, the first one first; whoever uses the server comes after all others.
    private static final List<String> SYSTEMS = List.of("imdb", "tmdb", "themoviedb", "tvdb", "");

    private static final String USER = "user";

    private NfoParticulars() {}

    static Particulars of(NfoTexts texts) {
        String title = NfoReader.name(texts.first("title"));
        return new Particulars(
                language(texts, title),
                NfoReader.name(texts.first("sorttitle")),
                original(texts, title),
                translations(texts, title),
                roles(texts),
                scores(texts));
    }

    /// In the order of billing, which files need not be in.
    static List<Actor> actors(NfoTexts texts) {
        return texts.actors().stream()
                .sorted(Comparator.comparingInt(NfoParticulars::billing))
                .toList();
    }

    private static int billing(Actor actor) {
        return actor.order().matches("\\d{1,5}")
                ? Integer.parseInt(actor.order())
                : Integer.MAX_VALUE;
    }

    private static Map<String, String> roles(NfoTexts texts) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Actor actor : actors(texts)) {
            if (!actor.role().isEmpty()) {
                roles.putIfAbsent(actor.name(), actor.role().replaceAll("\\s+", " "));
            }
        }
        return roles;
    }

    /// Of the title and the plot that are shown.
    private static String language(NfoTexts texts, String title) {
        return texts.worded().stream()
                .filter(worded -> worded.element().equals("title"))
                .filter(worded -> NfoReader.name(worded.text()).equals(title))
                .map(worded -> tag(worded.language()))
                .filter(language -> !language.isEmpty())
                .findFirst()
                .orElseGet(() -> tag(texts.first("language")));
    }

    private static String tag(String text) {
        String tag = text.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        return LANGUAGE.matcher(tag).matches() ? tag : "";
    }

    private static Wording original(NfoTexts texts, String title) {
        String original = NfoReader.name(texts.first("originaltitle"));
        if (original.equalsIgnoreCase(title)) {
            return Wording.NONE;
        }
        String said =
                texts.worded().stream()
                        .filter(worded -> worded.element().equals("originaltitle"))
                        .map(Worded::language)
                        .findFirst()
                        .orElse(texts.first("originallanguage"));
        String language = tag(said.isEmpty() ? texts.first("original_language") : said);
        return original.isEmpty() ? Wording.NONE : new Wording(language, original, "", "");
    }

    private static List<Wording> translations(NfoTexts texts, String title) {
        String own = language(texts, title);
        Set<String> languages = new LinkedHashSet<>();
        texts.worded().forEach(worded -> languages.add(tag(worded.language())));
        List<Wording> translations = new ArrayList<>();
        for (String language : languages) {
            var wording =
                    new Wording(
                            language,
                            NfoReader.name(said(texts, "title", language)),
                            "",
                            said(texts, "plot", language));
            if (!language.isEmpty() && !language.equals(own) && !wording.isEmpty()) {
                translations.add(wording);
            }
        }
        return translations;
    }

    private static String said(NfoTexts texts, String element, String language) {
        return texts.worded().stream()
                .filter(worded -> worded.element().equals(element))
                .filter(worded -> tag(worded.language()).equals(language))
                .map(Worded::text)
                .findFirst()
                .orElse("");
    }

    private static List<Score> scores(NfoTexts texts) {
        List<Rating> ratings = new ArrayList<>(texts.ratings());
        texts.all("userrating").forEach(value -> ratings.add(new Rating(USER, value, "", "")));
        Set<String> known = new HashSet<>();
        return ratings.stream()
                .sorted(Comparator.comparingInt(NfoParticulars::rank))
                .flatMap(rating -> score(rating).stream())
                .filter(score -> known.add(score.system()))
                .toList();
    }

    private static int rank(Rating rating) {
        if (rating.standard().equalsIgnoreCase("true")) {
            return -1;
        }
        int known = SYSTEMS.indexOf(rating.system().toLowerCase(Locale.ROOT));
        boolean user = rating.system().equals(USER);
        return known >= 0 ? known : SYSTEMS.size() + (user ? 1 : 0);
    }

    /// None of what nobody has rated, which programs write as 0 or -1, and of what is better than the best.
    private static Optional<Score> score(Rating rating) {
        double best = number(rating.best()).filter(some -> some > 0).orElse(USUAL_BEST);
        return number(rating.value())
                .map(value -> Math.round(value / best * Score.BEST))
                .filter(tenths -> tenths >= 1 && tenths <= Score.BEST)
                .map(
                        tenths ->
                                new Score(
                                        rating.system().toLowerCase(Locale.ROOT),
                                        (int) (long) tenths));
    }

    private static Optional<Double> number(String text) {
        String number = text.strip().replace(',', '.');
        return NUMBER.matcher(number).matches()
                ? Optional.of(Double.valueOf(number))
                : Optional.empty();
    }
}
