package tv.exstream.library.title;

import java.util.List;
import java.util.regex.Pattern;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;

/// Reads the title of a trailer and the like from its path: that of its file, or of what it belongs to.
final class ExtraTitle {
    private static final Pattern KIND_AT_END =
            Pattern.compile(
                    "[-._ ]*(?:behindthescenes|deleted(?:scene)?|featurette|interview|scene|short|trailer|other|clip|extra)s?\\d*$",
                    Pattern.CASE_INSENSITIVE);

    private final Place place;
    private final String kind;
    private final int latestYear;

    /// @param kind such as `trailer`
    ExtraTitle(Place place, String kind, int latestYear) {
        this.place = place;
        this.kind = kind;
        this.latestYear = latestYear;
    }

    Named read() {
        String own = KIND_AT_END.matcher(place.stem()).replaceFirst("");
        boolean called = own.isBlank() || own.equalsIgnoreCase("movie");
        MovieName film = MovieName.parse(called ? folder() : own, latestYear);
        String words = kind.replace('-', ' ');
        String name = own.equals(place.stem()) ? film.shown() : film.shown() + ", " + words;
        return new Named(
                MediaKind.EXTRA,
                new Title(name, "", -1, -1, film.year(), ""),
                Metadata.NONE.with(Facet.TAG, List.of("extra:" + kind)));
    }

    private String folder() {
        return place.subject().isEmpty() ? place.stem() : place.subject();
    }
}
