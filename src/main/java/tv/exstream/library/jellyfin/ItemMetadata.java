package tv.exstream.library.jellyfin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.server.Show;
import tv.exstream.library.server.Watched;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.Metadata;
import tv.exstream.media.Particulars;
import tv.exstream.media.Score;
import tv.exstream.media.Wording;

/// What an item says of itself besides its title and its streams.
final class ItemMetadata {
    /// Of `CommunityRating`.
    private static final double BEST_POINTS = 10;

    /// Of `CriticRating`.
    private static final double BEST_PERCENT = 100;

    private ItemMetadata() {}

    static Metadata of(JsonRow item) {
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        values.put(Facet.GENRE, item.texts("Genres"));
        values.put(Facet.TAG, both(item.texts("Tags"), item.texts("TagItems", "Name")));
        values.put(Facet.STUDIO, item.texts("Studios", "Name"));
        values.put(Facet.COUNTRY, item.texts("ProductionLocations"));
        values.put(Facet.ACTOR, people(item, "Actor", "GuestStar"));
        values.put(Facet.DIRECTOR, people(item, "Director"));
        values.put(Facet.WRITER, people(item, "Writer"));
        values.put(Facet.ARTIST, item.texts("Artists"));
        values.put(Facet.ALBUM, List.of(item.text("Album")));
        values.put(
                Facet.ALBUM_ARTIST,
                both(item.texts("AlbumArtists", "Name"), List.of(item.text("AlbumArtist"))));
        values.put(Facet.CONTENT_RATING, List.of(item.text("OfficialRating")));
        values.put(Facet.GUID, guids(item));
        watched(item).ifPresent(watched -> values.putAll(watched.facets()));
        Metadata metadata = new Metadata(Facts.NONE, values);
        return metadata.with(facts(item, metadata)).with(particulars(item));
    }

    /// What these servers call the studio of a show is who broadcasts it.
    static Show show(JsonRow series) {
        Metadata metadata = of(series);
        return new Show(metadata.with(Facet.NETWORK, metadata.values(Facet.STUDIO)));
    }

    private static Facts facts(JsonRow item, Metadata metadata) {
        boolean isSong = item.text("Type").equals("Audio");
        return new Facts(
                item.day("PremiereDate").orElse(Facts.UNKNOWN_DAY),
                first(metadata, Facet.ARTIST),
                item.text("Album"),
                isSong ? item.number("IndexNumber", 1, 9_999).orElse(0) : 0,
                first(metadata, Facet.DIRECTOR));
    }

    private static String first(Metadata metadata, Facet facet) {
        return metadata.values(facet).stream().findFirst().orElse("");
    }

    private static Particulars particulars(JsonRow item) {
        String original = item.text("OriginalTitle");
        boolean isOther = !original.isEmpty() && !original.equalsIgnoreCase(item.text("Name"));
        return new Particulars(
                "",
                item.text("ForcedSortName"),
                isOther ? new Wording("", original, "", "") : Wording.NONE,
                List.of(),
                roles(item),
                scores(item));
    }

    private static Map<String, String> roles(JsonRow item) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (JsonRow person : item.rows("People")) {
            String role = person.text("Role");
            if (!role.isEmpty() && isOne(person, "Actor", "GuestStar")) {
                roles.putIfAbsent(person.text("Name"), role);
            }
        }
        return roles;
    }

    private static List<String> people(JsonRow item, String... types) {
        return item.rows("People").stream()
                .filter(person -> isOne(person, types))
                .map(person -> person.text("Name"))
                .toList();
    }

    private static boolean isOne(JsonRow person, String... types) {
        return List.of(types).contains(person.text("Type"));
    }

    private static List<Score> scores(JsonRow item) {
        List<Score> scores = new ArrayList<>();
        add(scores, "", item.decimal("CommunityRating").orElse(0.0) / BEST_POINTS);
        add(scores, "critics", item.decimal("CriticRating").orElse(0.0) / BEST_PERCENT);
        return scores;
    }

    private static void add(List<Score> scores, String system, double share) {
        long tenths = Math.round(share * Score.BEST);
        if (tenths >= 1 && tenths <= Score.BEST) {
            scores.add(new Score(system, (int) tenths));
        }
    }

    private static List<String> guids(JsonRow item) {
        return item.row("ProviderIds").values().stream()
                .map(each -> each.getKey().toLowerCase(Locale.ROOT) + ":" + each.getValue())
                .toList();
    }

    /// Empty when it is asked for nobody.
    static Optional<Watched> watched(JsonRow item) {
        JsonRow user = item.row("UserData");
        if (user.text("Played").isEmpty()) {
            return Optional.empty();
        }
        boolean begun = user.number("PlaybackPositionTicks").orElse(0) > 0;
        long plays = Math.max(0, user.number("PlayCount").orElse(0));
        return Optional.of(
                new Watched(user.isSet("Played"), begun, plays, user.instant("LastPlayedDate")));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
