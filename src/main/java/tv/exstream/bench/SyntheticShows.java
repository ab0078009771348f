package tv.exstream.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tv.exstream.media.Artwork;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.Metadata;
import tv.exstream.media.Particulars;
import tv.exstream.media.Score;
import tv.exstream.media.Title;
import tv.exstream.media.Wording;

/// Episodes of shows about which everything is known, of files that need not exist.
///
/// @param media the folder that a folder of each show would be in
record SyntheticShows(Path media) {
    private static final String PLOT =
            "Somebody who came back after years finds that nothing is where it was, asks the wrong people, and is right in the end. ";

    /// Different lengths, half an hour on average.
    private static final int LENGTHS = 27;

    /// So many episodes of each of so many shows.
    List<Found> episodes(int shows, int each) {
        return IntStream.range(0, shows * each).mapToObj(n -> episode(n / each, n % each)).toList();
    }

    Path folder(int show) {
        return media.resolve(name(show));
    }

    private Found episode(int show, int episode) {
        Title title =
                new Title(
                        "Part %d of it".formatted(episode),
                        name(show),
                        1 + episode / 10,
                        1 + episode % 10,
                        1_970 + show,
                        PLOT.repeat(1 + episode % 3));
        Path path = folder(show).resolve("part-%d.mkv".formatted(episode));
        Found plain =
                SyntheticMedia.episode(path, title, Duration.ofMinutes(20 + episode % LENGTHS));
        return new Found(plain.kind(), title, plain.file(), metadata(path, episode), Instant.EPOCH);
    }

    private static Metadata metadata(Path file, int episode) {
        var poster = new Artwork.Picture(file.resolveSibling("poster.jpg"), Instant.EPOCH);
        return new Metadata(
                        Facts.NONE,
                        Map.of(
                                Facet.GENRE, List.of("Drama", "Mystery"),
                                Facet.ACTOR, List.of("Ada North", "Ben South"),
                                Facet.DIRECTOR, List.of("Director " + episode),
                                Facet.CONTENT_RATING, List.of("TV-14")),
                        new Artwork(Map.of(Artwork.Kind.PARENT, poster)))
                .with(particulars(episode));
    }

    /// What most NFO files say besides: whom people play, and one rating.
    private static Particulars particulars(int episode) {
        return new Particulars(
                "",
                "",
                Wording.NONE,
                List.of(),
                Map.of("Ada North", "Captain Reed", "Ben South", "The Stranger"),
                List.of(new Score("imdb", 50 + episode % 45)));
    }

    private static String name(int show) {
        return "Saga " + show;
    }
}
