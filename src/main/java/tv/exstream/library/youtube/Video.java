package tv.exstream.library.youtube;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;

/// What yt-dlp says of a video.
///
/// @param described all that it says
/// @param formats those that can be played as they are; may be empty
record Video(String id, JsonNode described, List<VideoFormat> formats) {
    /// When an address does not say how long it holds; YouTube's do, for six hours.
    private static final Duration USUAL_LIFE = Duration.ofHours(1);

    private static final Pattern EXPIRY = Pattern.compile("[?&/]expire[=/](\\d{9,11})(?=[&/]|$)");
    private static final JsonMapper JSON = JsonMapper.shared();

    /// @throws IllegalArgumentException when it is nothing that yt-dlp says of a video
    static Video read(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            String id = root.path("id").asString("");
            List<VideoFormat> formats =
                    root.path("formats")
                            .valueStream()
                            .flatMap(format -> VideoFormat.of(format).stream())
                            .toList();
            if (id.isEmpty()) {
                throw new IllegalArgumentException("yt-dlp says nothing of a video");
            }
            return new Video(id, root, formats);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("yt-dlp does not answer in JSON", e);
        }
    }

    /// The form to play: H.264 with AAC before others, the highest that is not higher than wanted, else the least high.
    Optional<VideoFormat> best(int height) {
        return formats.stream()
                .min(
                        Comparator.comparing((VideoFormat each) -> each.height() > height)
                                .thenComparing(each -> !each.isH264())
                                .thenComparing(each -> !each.isAac())
                                .thenComparingInt(
                                        each ->
                                                each.height() > height
                                                        ? each.height()
                                                        : -each.height())
                                .thenComparing(
                                        Comparator.comparingDouble(VideoFormat::rate).reversed()));
    }

    /// Until when an address holds.
    static Instant expiry(VideoFormat format, Instant now) {
        Matcher matcher = EXPIRY.matcher(format.address().toString());
        return matcher.find()
                ? Instant.ofEpochSecond(Long.parseLong(matcher.group(1)))
                : now.plus(USUAL_LIFE);
    }

    Title title() {
        String name = text("title").isBlank() ? id : text("title");
        int year = released().map(LocalDate::getYear).orElse(0);
        return new Title(name, "", -1, -1, year, text("description"));
    }

    Metadata metadata() {
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        String channel = text("channel").isBlank() ? text("uploader") : text("channel");
        values.put(Facet.STUDIO, List.of(channel));
        values.put(Facet.GENRE, all("categories"));
        values.put(Facet.TAG, all("tags"));
        values.put(Facet.GUID, List.of("youtube:" + id));
        LocalDate day = released().orElse(Facts.UNKNOWN_DAY);
        return new Metadata(new Facts(day, channel, "", 0, ""), values);
    }

    private Optional<LocalDate> released() {
        return Stream.of("release_date", "upload_date")
                .map(this::text)
                .flatMap(text -> day(text).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private String text(String name) {
        return described.path(name).asString("");
    }

    private List<String> all(String name) {
        return described.path(name).valueStream().map(each -> each.asString("")).toList();
    }
}
