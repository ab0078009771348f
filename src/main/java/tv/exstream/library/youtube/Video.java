package tv.exstream.library.youtube;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
/// @param formats those that can be fetched as they are; may be empty
record Video(String id, JsonNode described, List<VideoFormat> formats) {
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

    /// The forms to play: the highest picture that is not higher than wanted, H.264 before others of that height, with its sound.
    Optional<VideoForms> best(int height) {
        return VideoForms.best(formats, height);
    }

    /// Where it is received while it is live: a playlist of all its variants. Empty when it is not.
    Optional<URI> live() {
        boolean isLive =
                text("live_status").equals("is_live") || described.path("is_live").asBoolean(false);
        return described
                .path("formats")
                .valueStream()
                .filter(format -> isLive && format.path("protocol").asString("").startsWith("m3u8"))
                .flatMap(format -> VideoFormat.address(format, "manifest_url").stream())
                .findFirst();
    }

    Title title() {
        String name = text("title").isBlank() ? id : text("title");
        int year = released().map(LocalDate::getYear).orElse(0);
        return new Title(name, "", -1, -1, year, text("description"));
    }

    Metadata metadata(Thumbnails pictures) {
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        String channel = text("channel").isBlank() ? text("uploader") : text("channel");
        values.put(Facet.STUDIO, List.of(channel));
        values.put(Facet.GENRE, all("categories"));
        values.put(Facet.TAG, all("tags"));
        values.put(Facet.GUID, List.of("youtube:" + id));
        LocalDate day = released().orElse(Facts.UNKNOWN_DAY);
        return new Metadata(
                new Facts(day, channel, "", 0, ""), values, pictures.of(text("thumbnail")));
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
