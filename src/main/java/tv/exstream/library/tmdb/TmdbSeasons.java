package tv.exstream.library.tmdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.exstream.describe.ListedEpisode;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.media.Facts;

/// The seasons of a show at TMDB, which counts episodes within seasons only. Immutable.
///
/// @param before by season, how many episodes there are before it; specials are not counted
record TmdbSeasons(Map<Integer, Integer> before) {
    /// Soap operas that ran for decades have some sixty.
    private static final int MOST = 200;

    private static final int MOST_EPISODES = 10_000;

    TmdbSeasons {
        before = new TreeMap<>(before);
    }

    static TmdbSeasons of(JsonRow show) {
        Map<Integer, Integer> counts = new TreeMap<>();
        show.rows("seasons").stream()
                .limit(MOST)
                .forEach(
                        season ->
                                season.number("season_number", 0, 100_000)
                                        .ifPresent(
                                                number ->
                                                        counts.put(
                                                                number,
                                                                season.number(
                                                                                "episode_count",
                                                                                0,
                                                                                MOST_EPISODES)
                                                                        .orElse(0))));
        Map<Integer, Integer> before = new HashMap<>();
        int sum = 0;
        for (Map.Entry<Integer, Integer> season : counts.entrySet()) {
            before.put(season.getKey(), sum);
            sum += season.getKey() == 0 ? 0 : season.getValue();
        }
        return new TmdbSeasons(before);
    }

    List<List<Integer>> portions(int most) {
        List<Integer> all = List.copyOf(before.keySet());
        List<List<Integer>> portions = new ArrayList<>();
        for (int at = 0; at < all.size(); at += most) {
            portions.add(all.subList(at, Math.min(all.size(), at + most)));
        }
        return portions;
    }

    /// @param show an answer with these seasons beside it
    List<ListedEpisode> episodes(JsonRow show, List<Integer> seasons) {
        List<ListedEpisode> episodes = new ArrayList<>();
        for (int season : seasons) {
            for (JsonRow row : show.row("season/" + season).rows("episodes")) {
                row.number("episode_number", 0, MOST_EPISODES)
                        .ifPresent(number -> episodes.add(episode(row, season, number)));
            }
        }
        return episodes;
    }

    private ListedEpisode episode(JsonRow row, int season, int number) {
        return new ListedEpisode(
                row.text("id"),
                season,
                number,
                season == 0 ? 0 : before.getOrDefault(season, 0) + number,
                row.day("air_date").orElse(Facts.UNKNOWN_DAY),
                TmdbWords.ofEpisode(row),
                TmdbParticulars.ofEpisode(row),
                TmdbWords.picture(row.text("still_path"), "w780"));
    }

    /// Episodes that lack words have those of another language.
    List<ListedEpisode> completed(List<ListedEpisode> all, List<ListedEpisode> others) {
        Map<String, ListedEpisode> told =
                others.stream()
                        .collect(
                                Collectors.toMap(
                                        ListedEpisode::entry,
                                        Function.identity(),
                                        (first, _) -> first));
        return all.stream()
                .map(one -> one.completedBy(told.getOrDefault(one.entry(), one)))
                .toList();
    }
}
