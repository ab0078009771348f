package tv.exstream.starter;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Today;

/// Counts what a library has. Asks a bounded number of questions, however large it is. Thread-safe.
public final class Stocktaking {
    /// More than anybody has; those behind it are not offered.
    private static final int MOST_VALUES = 20_000;

    /// Genres of most items, of which the films are counted. Arbitrary.
    private static final int MOST_GENRES = 20;

    /// As many as one list shows.
    private static final int MOST_SHARES = 12;

    private static final int FIRST_DECADE = 1920;
    private static final int LAST_DECADE = 2090;
    private static final int YEARS = 10;

    private static final Comparator<Share> MOST_FIRST =
            Comparator.comparingInt(Share::count).reversed().thenComparing(Share::name);

    private final Matches matches;
    private final Today today;

    public Stocktaking(Matches matches, Today today) {
        this.matches = matches;
        this.today = today;
    }

    public Stock take() {
        return new Stock(
                count(Wanted.FILMS),
                count(Wanted.EPISODES),
                count(Wanted.MUSIC_VIDEOS),
                count(Wanted.SONGS),
                count(Wanted.VIDEOS),
                count(Wanted.kids()),
                genres(),
                decades(),
                shows());
    }

    private int count(String query) {
        return matches.count(Query.parse(query), today);
    }

    private List<Share> genres() {
        return most(values(Field.GENRE), MOST_GENRES).stream()
                .map(genre -> new Share(genre.name(), count(Wanted.genre(genre.name()))))
                .filter(genre -> genre.count() > 0)
                .sorted(MOST_FIRST)
                .toList();
    }

    private List<Share> decades() {
        List<Share> all =
                IntStream.iterate(
                                FIRST_DECADE, first -> first <= LAST_DECADE, first -> first + YEARS)
                        .mapToObj(
                                first ->
                                        new Share(
                                                Integer.toString(first),
                                                count(Wanted.decade(first))))
                        .filter(decade -> decade.count() > 0)
                        .toList();
        return most(all, MOST_SHARES);
    }

    private List<Share> shows() {
        return most(values(Field.SHOW_TITLE), MOST_SHARES);
    }

    private List<Share> values(Field field) {
        return matches.values(field, "", MOST_VALUES).stream()
                .map(value -> new Share(value.text(), value.count()))
                .toList();
    }

    private static List<Share> most(List<Share> all, int most) {
        return all.stream().sorted(MOST_FIRST).limit(most).toList();
    }
}
