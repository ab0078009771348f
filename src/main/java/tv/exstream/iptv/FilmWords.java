package tv.exstream.iptv;

import java.net.URI;
import java.util.List;
import java.util.Map;
import tv.exstream.media.Artwork;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.Metadata;

/// What an account says of a film when it is asked for that one. Immutable; what is too long is cut, and names beyond the most are left out.
///
/// @param plot may be empty
/// @param year 0 when it is not said
/// @param genres may be empty, as may be who plays and who directs
/// @param tmdb what The Movie Database calls it; empty when it is not said
/// @param pictures where it has pictures
public record FilmWords(
        String plot,
        int year,
        List<String> genres,
        List<String> actors,
        List<String> directors,
        String tmdb,
        Map<Artwork.Kind, URI> pictures) {
    public static final FilmWords NONE =
            new FilmWords("", 0, List.of(), List.of(), List.of(), "", Map.of());

    /// Characters. Arbitrary: longer than any plot that is read, and 100,000 films are stored.
    static final int LONGEST_PLOT = 4_000;

    /// Characters of a name. Arbitrary.
    static final int LONGEST_NAME = 200;

    /// Of each kind; the cast goes on to extras.
    static final int MOST_NAMES = 30;

    public FilmWords {
        plot = cut(plot, LONGEST_PLOT);
        genres = bounded(genres);
        actors = bounded(actors);
        directors = bounded(directors);
        tmdb = cut(tmdb, LONGEST_NAME);
        pictures = Map.copyOf(pictures);
    }

    private static List<String> bounded(List<String> names) {
        return names.stream().limit(MOST_NAMES).map(name -> cut(name, LONGEST_NAME)).toList();
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    /// With who plays and who directs.
    public Metadata completing(Metadata listed) {
        String director = directors.isEmpty() ? "" : directors.getFirst();
        return listed.with(Facet.ACTOR, actors)
                .with(Facet.DIRECTOR, directors)
                .with(new Facts(Facts.UNKNOWN_DAY, "", "", 0, director));
    }
}
