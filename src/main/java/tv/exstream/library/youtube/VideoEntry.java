package tv.exstream.library.youtube;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.media.Fingerprint;
import tv.exstream.remark.KeptWord;

/// A video as a list names it.
///
/// @param title may be empty
/// @param length zero when it is not said
/// @param objection why it is not taken; empty when it is
record VideoEntry(String id, String title, Duration length, Optional<String> objection) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{11}");

    /// One of which nothing is known yet.
    static VideoEntry named(String id) {
        return new VideoEntry(id, "", Duration.ZERO, Optional.empty());
    }

    /// Reads a line of a list; empty when it is none of a video.
    static Optional<VideoEntry> read(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            String id = entry.path("id").asString("");
            return ID.matcher(id).matches() ? Optional.of(of(id, entry)) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static VideoEntry of(String id, JsonNode entry) {
        String title = entry.path("title").asString("");
        double seconds = entry.path("duration").asDouble(0);
        boolean sane = seconds > 0 && seconds < Integer.MAX_VALUE;
        Duration length = sane ? Duration.ofMillis((long) (seconds * 1_000)) : Duration.ZERO;
        return new VideoEntry(id, title, length, objection(title, entry));
    }

    private static Optional<String> objection(String title, JsonNode entry) {
        if (title.equals("[Private video]") || title.equals("[Deleted video]")) {
            return Optional.of(KeptWord.VIDEO_PRIVATE.said());
        }
        return switch (entry.path("live_status").asString("")) {
            case "is_live" -> Optional.of(KeptWord.VIDEO_LIVE.said());
            case "is_upcoming" -> Optional.of(KeptWord.VIDEO_UPCOMING.said());
            case "post_live" -> Optional.of(KeptWord.VIDEO_WAS_LIVE.said());
            default -> Optional.empty();
        };
    }

    String key() {
        return id + ".mp4";
    }

    /// What a list says of it. Another title or length is another version, and so is another height.
    ///
    /// @param height that is wanted
    Fingerprint fingerprint(int height) {
        String digest = Integer.toHexString(Objects.hash(title, length.toMillis(), height));
        return new Fingerprint(0, Instant.EPOCH, digest);
    }
}
