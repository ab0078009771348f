package tv.exstream.library.title;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.Metadata;
import tv.exstream.media.Tags;
import tv.exstream.media.Title;

/// Names music by what is written in it: that says more than its path, and less than what people write beside it.
final class TagTitle {
    /// What programs write that know nothing of a disc.
    private static final Pattern PLACEHOLDER =
            Pattern.compile(
                    "(?:(?:audio ?)?track|titel|title|piste|pista|unknown|untitled|various|new)(?: ?(?:artist|album|title|disc))?[ _-]*\\d*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d\\d)-(\\d\\d))?(?:\\D.*)?");
    private static final Pattern TRACK = Pattern.compile("0*(\\d{1,4})(?:\\s*/.*)?");

    private TagTitle() {}

    /// A song: whatever is written counts, and what is not written is as its path says.
    static Named ofSong(Named byPath, Tags tags) {
        return named(byPath, tags, real(tags.title()));
    }

    /// A music video, which is called by its artist too, as its NFO would.
    static Named ofMusicVideo(Named byPath, Tags tags) {
        String artist = real(tags.artist());
        String title = real(tags.title());
        return artist.isEmpty() || title.isEmpty()
                ? byPath
                : named(byPath, tags, artist + " - " + title);
    }

    private static Named named(Named byPath, Tags tags, String name) {
        if (tags.equals(Tags.NONE)) {
            return byPath;
        }
        Title path = byPath.title();
        int year = year(tags.date());
        var title =
                new Title(
                        name.isEmpty() ? path.name() : name,
                        "",
                        -1,
                        -1,
                        year > 0 ? year : path.year(),
                        path.plot());
        return new Named(byPath.kind(), title, metadata(byPath.metadata(), tags));
    }

    private static Metadata metadata(Metadata byPath, Tags tags) {
        Facts known = byPath.facts();
        String artist = either(real(tags.artist()), known.artist());
        String album = either(real(tags.album()), known.album());
        int track = track(tags.track());
        LocalDate day = day(tags.date());
        Facts facts =
                new Facts(
                        day.equals(Facts.UNKNOWN_DAY) ? known.released() : day,
                        artist,
                        album,
                        track > 0 ? track : known.track(),
                        known.director());
        Metadata metadata =
                byPath.with(facts)
                        .with(Facet.ARTIST, List.of(artist))
                        .with(Facet.ALBUM, List.of(album))
                        .with(Facet.ALBUM_ARTIST, List.of(real(tags.albumArtist())));
        return tags.genres().isEmpty() ? metadata : metadata.with(Facet.GENRE, tags.genres());
    }

    private static String real(String text) {
        String name = NfoReader.name(text);
        return PLACEHOLDER.matcher(name).matches() ? "" : name;
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static int track(String text) {
        Matcher matcher = TRACK.matcher(text);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static int year(String text) {
        Matcher matcher = DAY.matcher(text);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static LocalDate day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches() || matcher.group(2) == null) {
            return Facts.UNKNOWN_DAY;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            return Facts.UNKNOWN_DAY; // 1999-00-00, as of an NFO
        }
    }
}
