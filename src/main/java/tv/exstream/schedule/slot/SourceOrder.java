package tv.exstream.schedule.slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tv.exstream.schedule.cursor.Chance;

/// In which order shows are put into a new schedule.
public enum SourceOrder {
    /// By the weight of their genres, the heaviest first, then by name.
    BALANCED,
    /// One of each genre in turn, in an order that the seed chooses.
    VARIETY,
    /// As balanced, where drama and comedy weigh most when nobody says otherwise.
    PRIMETIME_HEAVY;

    /// Drama first, comedy close behind, and everything else after them.
    private static final Map<String, Double> PRIMETIME = Map.of("drama", 1.0, "comedy", 0.9);

    /// What a genre weighs of which nobody says anything: less than each of prime time, more than nothing; arbitrary.
    private static final double PLAIN = 0.5;

    /// A show to be put in order.
    ///
    /// @param genre in any case; empty when it is not known
    public record Show(String name, String genre) {}

    /// @param weights of genres in lower case; a genre that is not among them weighs what is usual
    public List<Show> of(List<Show> shows, Map<String, Double> weights, long seed) {
        return switch (this) {
            case BALANCED -> byWeight(shows, weights);
            case VARIETY -> inTurn(shows, seed);
            case PRIMETIME_HEAVY -> {
                Map<String, Double> all = new LinkedHashMap<>(PRIMETIME);
                all.putAll(weights);
                yield byWeight(shows, all);
            }
        };
    }

    private static List<Show> byWeight(List<Show> shows, Map<String, Double> weights) {
        Comparator<Show> heaviest =
                Comparator.comparing((Show show) -> weights.getOrDefault(genre(show), PLAIN))
                        .reversed();
        return shows.stream().sorted(heaviest.thenComparing(Show::name)).toList();
    }

    private static List<Show> inTurn(List<Show> shows, long seed) {
        Map<String, List<Show>> byGenre = new LinkedHashMap<>();
        shows.stream()
                .sorted(Comparator.comparingLong(show -> Chance.seed(seed, show.name())))
                .forEach(
                        show ->
                                byGenre.computeIfAbsent(genre(show), _ -> new ArrayList<>())
                                        .add(show));
        List<Show> order = new ArrayList<>();
        for (int turn = 0; order.size() < shows.size(); turn++) {
            for (List<Show> genre : byGenre.values()) {
                if (turn < genre.size()) {
                    order.add(genre.get(turn));
                }
            }
        }
        return order;
    }

    private static String genre(Show show) {
        return show.genre().toLowerCase(Locale.ROOT);
    }
}
