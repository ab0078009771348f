package tv.exstream.library.xtream;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import tv.exstream.iptv.FilmWords;
import tv.exstream.library.row.Row;
import tv.exstream.library.row.RowReader;
import tv.exstream.media.Artwork;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.WebAddress;

/// Reads what an account says of a film when it is asked for that one.
public final class XtreamFilm {
    /// What ffprobe found in the file is in it too.
    private static final long MOST_BYTES = 4L << 20;

    private XtreamFilm() {}

    /// Reads the answer to `get_vod_info`. Panels that know nothing of a film answer with an empty list, as a whole or within.
    public static FilmWords words(InputStream answer) throws IOException {
        Row whole = RowReader.row(answer, MOST_BYTES);
        Row info = whole.row("info");
        int year = XtreamVideo.released(info, info.text("name"));
        Row film = whole.row("movie_data");
        return new FilmWords(
                Stream.of(info.raw("plot"), info.raw("description"))
                        .map(String::strip)
                        .filter(plot -> !plot.isEmpty())
                        .findFirst()
                        .orElse(""),
                year > 0 ? year : XtreamVideo.released(film, film.text("name")),
                XtreamVideo.several(info.text("genre")),
                XtreamVideo.several(info.firstText("cast", "actors")),
                XtreamVideo.several(info.text("director")),
                XtreamVideo.tmdb(info),
                pictures(info));
    }

    private static Map<Artwork.Kind, URI> pictures(Row info) {
        Map<Artwork.Kind, URI> pictures = new EnumMap<>(Artwork.Kind.class);
        put(
                pictures,
                Artwork.Kind.POSTER,
                Stream.of(info.text("cover_big"), info.text("movie_image")));
        put(pictures, Artwork.Kind.BACKDROP, info.texts("backdrop_path").stream());
        return pictures;
    }

    /// The first that is an address of the web.
    private static void put(
            Map<Artwork.Kind, URI> pictures, Artwork.Kind kind, Stream<String> addresses) {
        addresses
                .flatMap(XtreamFilm::address)
                .findFirst()
                .ifPresent(address -> pictures.put(kind, address));
    }

    private static Stream<URI> address(String text) {
        try {
            return Stream.of(new WebAddress(text).uri());
        } catch (ProblemException _) {
            return Stream.empty();
        }
    }
}
