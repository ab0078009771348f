package tv.exstream.web.ui.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.media.Aspect;
import tv.exstream.web.api.DescriptionAnswer;
import tv.exstream.web.api.MediaAiringsAnswer;
import tv.exstream.web.api.MediaDetails;
import tv.exstream.web.api.MediaEntry;

/// A media item on its own page.
///
/// @param picture its address, relative to the server; empty when there is none
/// @param facts in the order in which they are shown, without those of which nothing is known
/// @param aspects what can be said otherwise; empty for an item that is gone
public record ItemShown(
        MediaEntry item,
        CardShown card,
        String picture,
        String path,
        String plot,
        List<String> genres,
        List<FactShown> facts,
        List<StreamShown> streams,
        List<ChapterShown> chapters,
        List<VersionShown> versions,
        List<AspectShown> aspects,
        MediaAiringsAnswer airings) {
    /// What people look for in a film.
    private static final List<String> VALUES =
            List.of(
                    "director",
                    "writer",
                    "actor",
                    "artist",
                    "album",
                    "content_rating",
                    "network",
                    "studio",
                    "country",
                    "tag",
                    "library");

    private static final int MOST_VALUES = 12;

    /// Arbitrary; a film has some thirty.
    private static final int MOST_CHAPTERS = 60;

    public ItemShown {
        genres = List.copyOf(genres);
        facts = List.copyOf(facts);
        streams = List.copyOf(streams);
        chapters = List.copyOf(chapters);
        versions = List.copyOf(versions);
        aspects = List.copyOf(aspects);
    }

    /// @param key as in `item.fact.KEY`
    public record FactShown(String key, String value) {}

    /// @param kind as in `item.stream.KIND`
    /// @param text such as `h264 1920×1080`
    /// @param language its code; may be empty
    public record StreamShown(String kind, String text, String language, String title) {}

    /// @param at such as PT10M
    public record ChapterShown(String title, String at, long seconds) {}

    public record VersionShown(long id, String path, String picture, long seconds) {}

    /// Something that several may have a word about.
    ///
    /// @param name of the aspect
    /// @param text its values, a line each
    /// @param source who says so, as in `item.source.SOURCE`; empty when nobody does
    /// @param locked whether a person has said so
    public record AspectShown(String name, String text, String source, boolean locked) {
        /// Whether it takes more than a line.
        public boolean isLong() {
            return name.equals("PLOT");
        }

        /// Where the interface wants what a person says.
        public String member() {
            return "lock." + name;
        }

        /// How the interface takes it back.
        public String unlock() {
            return "{\"unlock\":[\"%s\"]}".formatted(name);
        }
    }

    static ItemShown of(
            MediaDetails details, Optional<DescriptionAnswer> said, MediaAiringsAnswer airings) {
        MediaEntry item = details.item();
        Shape shape =
                switch (item.kind()) {
                    case MOVIE, EPISODE -> Shape.TALL;
                    case SONG -> Shape.SQUARE;
                    case MUSIC_VIDEO, OTHER_VIDEO, EXTRA, LIVE, IMAGE -> Shape.BROAD;
                };
        CardShown card = CardShown.of(item, shape);
        return new ItemShown(
                item,
                card,
                card.picture(),
                details.path(),
                details.plot(),
                genres(details),
                facts(details),
                streams(details),
                chapters(details),
                details.versions().stream().map(ItemShown::version).toList(),
                said.map(ItemShown::aspects).orElse(List.of()),
                airings);
    }

    private static List<String> genres(MediaDetails details) {
        List<String> own = details.values().getOrDefault("genre", List.of());
        return own.isEmpty() ? details.values().getOrDefault("show_genre", List.of()) : own;
    }

    private static List<FactShown> facts(MediaDetails details) {
        List<FactShown> facts = new ArrayList<>();
        details.released().ifPresent(day -> facts.add(new FactShown("released", day)));
        String scores =
                details.scores().stream()
                        .map(score -> "%.1f %s".formatted(score.points(), score.system()).strip())
                        .collect(Collectors.joining(", "));
        if (!scores.isEmpty()) {
            facts.add(new FactShown("score", scores));
        }
        for (String key : VALUES) {
            List<String> values = details.values().getOrDefault(key, List.of());
            if (!values.isEmpty()) {
                facts.add(new FactShown(key, values(key, values, details.roles())));
            }
        }
        return facts;
    }

    private static String values(String key, List<String> values, Map<String, String> roles) {
        return values.stream()
                .limit(MOST_VALUES)
                .map(
                        name ->
                                key.equals("actor") && roles.containsKey(name)
                                        ? "%s (%s)".formatted(name, roles.get(name))
                                        : name)
                .collect(Collectors.joining(", "));
    }

    private static List<StreamShown> streams(MediaDetails details) {
        Stream<StreamShown> video =
                details.video().stream()
                        .map(each -> new StreamShown("video", picture(each), "", ""));
        Stream<StreamShown> audio =
                details.audio().stream()
                        .map(
                                each ->
                                        new StreamShown(
                                                "audio",
                                                "%s %d ch".formatted(each.codec(), each.channels()),
                                                each.language(),
                                                each.title()));
        Stream<StreamShown> subtitles =
                details.subtitles().stream()
                        .map(
                                each ->
                                        new StreamShown(
                                                each.forced() ? "forced" : "subtitle",
                                                each.codec(),
                                                each.language(),
                                                each.title()));
        return Stream.of(video, audio, subtitles).flatMap(each -> each).toList();
    }

    private static String picture(MediaDetails.VideoEntry video) {
        return "%s %d×%d".formatted(video.codec(), video.width(), video.height());
    }

    private static List<ChapterShown> chapters(MediaDetails details) {
        return details.chapters().stream()
                .limit(MOST_CHAPTERS)
                .map(
                        each ->
                                new ChapterShown(
                                        each.title(),
                                        each.start(),
                                        Duration.parse(each.start()).toSeconds()))
                .toList();
    }

    private static VersionShown version(MediaDetails.VersionEntry version) {
        return new VersionShown(
                version.id(),
                version.path(),
                version.video().stream().findFirst().map(ItemShown::picture).orElse(""),
                Duration.parse(version.duration()).toSeconds());
    }

    private static List<AspectShown> aspects(DescriptionAnswer said) {
        return Stream.of(
                        Aspect.NAME,
                        Aspect.SHOW,
                        Aspect.SEASON,
                        Aspect.EPISODE,
                        Aspect.YEAR,
                        Aspect.PLOT,
                        Aspect.GENRE,
                        Aspect.TAG,
                        Aspect.CONTENT_RATING)
                .map(aspect -> aspect(aspect, said))
                .toList();
    }

    private static AspectShown aspect(Aspect aspect, DescriptionAnswer said) {
        Optional<DescriptionAnswer.AspectEntry> known =
                Optional.ofNullable(said.aspects().get(aspect));
        return new AspectShown(
                aspect.name(),
                known.map(entry -> String.join(aspect.isSingle() ? "\n" : ", ", entry.values()))
                        .orElse(""),
                known.map(entry -> entry.source().name().toLowerCase(Locale.ROOT)).orElse(""),
                said.locked().contains(aspect));
    }

    public boolean hasPictures() {
        return streams.stream().anyMatch(stream -> stream.kind().equals("video"));
    }

    /// Where the show of an episode is.
    public boolean isOfShow() {
        return item.show().isPresent();
    }

    public String show() {
        return item.show().orElse("");
    }
}
