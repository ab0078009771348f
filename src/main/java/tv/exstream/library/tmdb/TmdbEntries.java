package tv.exstream.library.tmdb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.describe.Candidate;
import tv.exstream.describe.ListedEpisode;
import tv.exstream.describe.Wanted;
import tv.exstream.describe.Wanted.Work;
import tv.exstream.library.catalogue.Entries;
import tv.exstream.library.catalogue.Offered;
import tv.exstream.library.catalogue.OfferedShow;
import tv.exstream.library.catalogue.Worded;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.source.CatalogueChoice;

/// What TMDB has, in the languages of a person.
record TmdbEntries(TmdbQuestions questions, CatalogueChoice choice) implements Entries {
    private static final String FILM_PARTS = "credits,external_ids,release_dates,translations";
    private static final String SHOW_PARTS = "credits,external_ids,content_ratings,translations";

    /// Of any release: a film of festivals is often named by the year in which it came to a country.
    private static final String FILM_YEAR = "year";

    private static final String SHOW_YEAR = "first_air_date_year";

    /// As many further questions as TMDB takes with one.
    private static final int AT_ONCE = 20;

    @Override
    public Optional<Candidate> byId(Wanted wanted) throws IOException, InterruptedException {
        String own = wanted.id("tmdb");
        if (!own.isEmpty()) {
            JsonRow entry =
                    questions.ask(path(wanted.work(), own), Map.of("language", choice.language()));
            return Optional.of(candidate(entry));
        }
        for (String scheme : List.of("imdb", "tvdb")) {
            String id = wanted.id(scheme);
            Optional<Candidate> found =
                    id.isEmpty() ? Optional.empty() : elsewhere(wanted.work(), scheme, id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> elsewhere(Work work, String scheme, String id)
            throws IOException, InterruptedException {
        JsonRow answer =
                questions.ask(
                        "find/" + id,
                        Map.of("external_source", scheme + "_id", "language", choice.language()));
        return answer.rows(work == Work.FILM ? "movie_results" : "tv_results").stream()
                .findFirst()
                .map(TmdbEntries::candidate);
    }

    @Override
    public List<Candidate> search(Wanted wanted) throws IOException, InterruptedException {
        boolean film = wanted.work() == Work.FILM;
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("query", wanted.title());
        asked.put("language", choice.language());
        if (wanted.year() > 0) {
            asked.put(film ? FILM_YEAR : SHOW_YEAR, Integer.toString(wanted.year()));
        }
        JsonRow answer = questions.ask(film ? "search/movie" : "search/tv", asked);
        return answer.rows("results").stream().map(TmdbEntries::candidate).toList();
    }

    private static Candidate candidate(JsonRow row) {
        Optional<Integer> year =
                row.day(row.text("title").isEmpty() ? "first_air_date" : "release_date")
                        .map(day -> day.getYear());
        return new Candidate(
                row.text("id"),
                row.text("title") + row.text("name"),
                List.of(row.text("original_title") + row.text("original_name")),
                year.orElse(0),
                row.text("overview"));
    }

    @Override
    public Offered film(String entry) throws IOException, InterruptedException {
        Map<String, String> asked = Map.of("append_to_response", FILM_PARTS);
        return words().film(asked(path(Work.FILM, entry), asked, choice.language()));
    }

    @Override
    public OfferedShow show(String entry) throws IOException, InterruptedException {
        String path = path(Work.SHOW, entry);
        JsonRow show = asked(path, Map.of("append_to_response", SHOW_PARTS), choice.language());
        var seasons = TmdbSeasons.of(show);
        List<ListedEpisode> episodes = new ArrayList<>();
        for (List<Integer> some : seasons.portions(AT_ONCE)) {
            episodes.addAll(episodes(path, seasons, some));
        }
        Worded worded = TmdbParticulars.worded(show, "name", choice.languages());
        return new OfferedShow(
                words().ofShow(show),
                TmdbParticulars.of(show, "name", worded),
                TmdbWords.poster(show),
                episodes);
    }

    /// In the first language, and what lacks words there in the others, until nothing does.
    private List<ListedEpisode> episodes(String path, TmdbSeasons seasons, List<Integer> some)
            throws IOException, InterruptedException {
        Map<String, String> asked = Map.of("append_to_response", names(some));
        List<ListedEpisode> episodes = List.of();
        for (String language : choice.languages()) {
            List<ListedEpisode> told = seasons.episodes(asked(path, asked, language), some);
            episodes = episodes.isEmpty() ? told : seasons.completed(episodes, told);
            if (episodes.stream().noneMatch(one -> one.sayings().lacksWords())) {
                break;
            }
        }
        return episodes;
    }

    private TmdbWords words() {
        return TmdbWords.in(choice);
    }

    private JsonRow asked(String path, Map<String, String> parameters, String language)
            throws IOException, InterruptedException {
        Map<String, String> all =
                Stream.concat(
                                parameters.entrySet().stream(),
                                Map.of("language", language).entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return questions.ask(path, all);
    }

    private static String names(List<Integer> seasons) {
        return seasons.stream().map(number -> "season/" + number).collect(Collectors.joining(","));
    }

    /// @param entry digits only: a person may have said it
    private static String path(Work work, String entry) throws IOException {
        if (!entry.matches("\\d{1,10}")) {
            throw new IOException("an entry of TMDB must be a number: " + entry);
        }
        return (work == Work.FILM ? "movie/" : "tv/") + entry;
    }
}
