package tv.exstream.library.tvdb;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.describe.Candidate;
import tv.exstream.describe.ListedEpisode;
import tv.exstream.describe.Wanted;
import tv.exstream.describe.Wanted.Work;
import tv.exstream.library.catalogue.Entries;
import tv.exstream.library.catalogue.Offered;
import tv.exstream.library.catalogue.OfferedShow;
import tv.exstream.library.remote.JsonRow;

/// What TheTVDB has, in the languages of a person.
record TvdbEntries(TvdbQuestions questions, TvdbWords words) implements Entries {
    /// Of 500 episodes each: more than any show has.
    private static final int MOST_PAGES = 40;

    @Override
    public Optional<Candidate> byId(Wanted wanted) throws IOException, InterruptedException {
        boolean film = wanted.work() == Work.FILM;
        String own = wanted.id("tvdb");
        if (!own.isEmpty()) {
            JsonRow entry = questions.ask(path(wanted.work(), own)).row("data");
            return Optional.of(words.candidate(entry, own));
        }
        String imdb = wanted.id("imdb");
        if (imdb.isEmpty()) {
            return Optional.empty();
        }
        return questions.ask("search/remoteid/" + imdb).rows("data").stream()
                .map(row -> row.row(film ? "movie" : "series"))
                .filter(row -> !row.text("id").isEmpty())
                .findFirst()
                .map(row -> words.candidate(row, row.text("id")));
    }

    @Override
    public List<Candidate> search(Wanted wanted) throws IOException, InterruptedException {
        String type = wanted.work() == Work.FILM ? "movie" : "series";
        String query = URLEncoder.encode(wanted.title(), StandardCharsets.UTF_8);
        String year = wanted.year() > 0 ? "&year=" + wanted.year() : "";
        return questions
                .ask("search?type=%s&limit=20&query=%s%s".formatted(type, query, year))
                .rows("data")
                .stream()
                .filter(row -> !row.text("tvdb_id").isEmpty())
                .map(row -> words.candidate(row, row.text("tvdb_id")))
                .toList();
    }

    @Override
    public Offered film(String entry) throws IOException, InterruptedException {
        JsonRow film =
                questions.ask(path(Work.FILM, entry) + "/extended?meta=translations").row("data");
        return words.film(film);
    }

    @Override
    public OfferedShow show(String entry) throws IOException, InterruptedException {
        String path = path(Work.SHOW, entry);
        JsonRow show = questions.ask(path + "/extended?meta=translations").row("data");
        return new OfferedShow(
                words.ofShow(show),
                words.particularsOf(show),
                TvdbWords.picture(show),
                episodes(path));
    }

    /// In the first language, and in the others until none lacks words.
    private List<ListedEpisode> episodes(String path) throws IOException, InterruptedException {
        List<ListedEpisode> episodes = List.of();
        for (String language : words.codes()) {
            episodes = completed(episodes, episodes(path, language));
            if (!episodes.isEmpty()
                    && episodes.stream().noneMatch(one -> one.sayings().lacksWords())) {
                break;
            }
        }
        return episodes;
    }

    private List<ListedEpisode> episodes(String path, String language)
            throws IOException, InterruptedException {
        List<ListedEpisode> episodes = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonRow answer =
                    questions.ask("%s/episodes/default/%s?page=%d".formatted(path, language, page));
            answer.row("data").rows("episodes").stream()
                    .flatMap(row -> words.episode(row).stream())
                    .forEach(episodes::add);
            if (answer.row("links").text("next").isEmpty()) {
                break;
            }
        }
        return episodes;
    }

    /// What nobody has said of an episode in the first language is told in the other one.
    private static List<ListedEpisode> completed(
            List<ListedEpisode> all, List<ListedEpisode> others) {
        Map<String, ListedEpisode> told = new LinkedHashMap<>();
        all.forEach(one -> told.put(one.entry(), one));
        others.forEach(other -> told.merge(other.entry(), other, ListedEpisode::completedBy));
        return List.copyOf(told.values());
    }

    /// @param entry digits only: a person may have said it
    private static String path(Work work, String entry) throws IOException {
        if (!entry.matches("\\d{1,10}")) {
            throw new IOException("an entry of TheTVDB must be a number: " + entry);
        }
        return (work == Work.FILM ? "movies/" : "series/") + entry;
    }
}
