package tv.exstream.library.plex;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.server.Watched;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.Metadata;
import tv.exstream.media.Particulars;
import tv.exstream.media.Score;
import tv.exstream.media.Wording;

/// What an item says of itself besides its title and its streams.
final class ItemMetadata {
    /// The words of agents that Plex had before 2020, such as `com.plexapp.agents.imdb://tt0165832?lang=en`. Of an episode only the show
    /// is named by them.
    private static final Pattern OLD_GUID =
            Pattern.compile(
                    "com\\.plexapp\\.agents\\.(imdb|themoviedb|thetvdb)://([^?/]+)(?:\\?.*)?");

    private static final Map<String, String> CATALOGUES =
            Map.of("imdb", "imdb", "themoviedb", "tmdb", "thetvdb", "tvdb");

    private static final double BEST_POINTS = 10;

    private ItemMetadata() {}

    static Metadata of(JsonRow item) {
        boolean isSong = item.text("type").equals("track");
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        values.put(Facet.GENRE, item.texts("Genre", "tag"));
        values.put(Facet.TAG, item.texts("Label", "tag"));
        values.put(Facet.COUNTRY, item.texts("Country", "tag"));
        values.put(Facet.STUDIO, List.of(item.text("studio")));
        values.put(Facet.NETWORK, List.of(item.text("network")));
        values.put(Facet.STYLE, item.texts("Style", "tag"));
        values.put(Facet.MOOD, item.texts("Mood", "tag"));
        values.put(Facet.ACTOR, item.texts("Role", "tag"));
        values.put(Facet.DIRECTOR, item.texts("Director", "tag"));
        values.put(Facet.WRITER, item.texts("Writer", "tag"));
        values.put(Facet.CONTENT_RATING, List.of(item.text("contentRating")));
        values.put(Facet.GUID, guids(item));
        values.putAll(watched(item).facets());
        if (isSong) {
            values.put(Facet.ARTIST, List.of(artist(item)));
            values.put(Facet.ALBUM, List.of(item.text("parentTitle")));
            values.put(Facet.ALBUM_ARTIST, List.of(item.text("grandparentTitle")));
        }
        return new Metadata(facts(item, isSong), values).with(particulars(item, isSong));
    }

    private static Facts facts(JsonRow item, boolean isSong) {
        return new Facts(
                item.day("originallyAvailableAt").orElse(Facts.UNKNOWN_DAY),
                isSong ? artist(item) : "",
                isSong ? item.text("parentTitle") : "",
                isSong ? item.number("index", 1, 9_999).orElse(0) : 0,
                item.texts("Director", "tag").stream().findFirst().orElse(""));
    }

    /// Of a song, who sings it is told apart from whose album it is.
    private static String artist(JsonRow song) {
        String own = song.text("originalTitle");
        return own.isEmpty() ? song.text("grandparentTitle") : own;
    }

    static Watched watched(JsonRow item) {
        long plays = Math.max(0, item.number("viewCount").orElse(0));
        boolean begun = item.number("viewOffset").orElse(0) > 0;
        return new Watched(plays > 0, begun, plays, item.epochSecond("lastViewedAt"));
    }

    private static List<String> guids(JsonRow item) {
        Stream<String> now =
                item.texts("Guid", "id").stream()
                        .filter(id -> id.matches("[a-z]{2,20}://.{1,100}"))
                        .map(id -> id.replaceFirst("://", ":"));
        return Stream.concat(now, oldGuid(item.text("guid")).stream()).distinct().toList();
    }

    private static Optional<String> oldGuid(String guid) {
        Matcher old = OLD_GUID.matcher(guid);
        return old.matches()
                ? Optional.of(CATALOGUES.get(old.group(1)) + ":" + old.group(2))
                : Optional.empty();
    }

    private static Particulars particulars(JsonRow item, boolean isSong) {
        String original = isSong ? "" : item.text("originalTitle");
        return new Particulars(
                "",
                item.text("titleSort"),
                original.isEmpty() ? Wording.NONE : new Wording("", original, "", ""),
                List.of(),
                roles(item),
                scores(item));
    }

    private static Map<String, String> roles(JsonRow item) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (JsonRow role : item.rows("Role")) {
            if (!role.text("role").isEmpty()) {
                roles.putIfAbsent(role.text("tag"), role.text("role"));
            }
        }
        return roles;
    }

    /// The audience's first, as Plex shows it; each system once.
    private static List<Score> scores(JsonRow item) {
        Map<String, Score> scores = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                score(item, "audienceRatingImage", "audienceRating"),
                                score(item, "ratingImage", "rating")),
                        item.rows("Rating").stream().map(each -> score(each, "image", "value")))
                .flatMap(Optional::stream)
                .forEach(score -> scores.putIfAbsent(score.system(), score));
        return List.copyOf(scores.values());
    }

    /// @param image such as `imdb://image.rating`, which says whose score it is
    private static Optional<Score> score(JsonRow row, String image, String value) {
        String picture = row.text(image);
        int colon = picture.indexOf(':');
        String system = colon < 0 ? "" : picture.substring(0, colon).toLowerCase(Locale.ROOT);
        long tenths = Math.round(row.decimal(value).orElse(0.0) / BEST_POINTS * Score.BEST);
        return tenths >= 1 && tenths <= Score.BEST
                ? Optional.of(new Score(system, (int) tenths))
                : Optional.empty();
    }
}
