package tv.exstream.starter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.collection.query.Query;

/// Queries of what first channels show, as people could have written them.
final class Wanted {
    static final String FILMS = "type = movie";
    static final String EPISODES = "type = episode";
    static final String FILMS_AND_EPISODES = "type IN [movie, episode]";
    static final String MUSIC_VIDEOS = "type = music_video";
    static final String SONGS = "type = song";
    static final String VIDEOS = "type = other_video";

    /// What is fit for children of six: of the MPA, US television, the BBFC and the FSK, as files have it.
    private static final List<String> RATINGS =
            List.of(
                    "G",
                    "TV-Y",
                    "TV-Y7",
                    "TV-G",
                    "U",
                    "0",
                    "6",
                    "FSK 0",
                    "FSK 6",
                    "FSK-0",
                    "FSK-6",
                    "DE:FSK 0",
                    "DE:FSK 6",
                    "de/0",
                    "de/6",
                    "gb/U",
                    "us/G");

    private static final List<String> GENRES =
            List.of("Kids", "Children", "Family", "Kinder", "Familie");

    private Wanted() {}

    static String genre(String name) {
        return "%s AND genre = %s".formatted(FILMS, Query.written(name));
    }

    /// @param first its first year
    static String decade(int first) {
        return "%s AND year BETWEEN [%d, %d]".formatted(FILMS, first, first + 9);
    }

    static String kids() {
        String ratings = listed(RATINGS);
        return "%s AND (content_rating IN %s OR show_content_rating IN %s OR genre IN %s)"
                .formatted(FILMS_AND_EPISODES, ratings, ratings, listed(GENRES));
    }

    static String show(String title) {
        return "%s AND show_title = %s".formatted(EPISODES, Query.written(title));
    }

    private static String listed(List<String> values) {
        return Stream.of(values)
                .flatMap(List::stream)
                .map(Query::written)
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
