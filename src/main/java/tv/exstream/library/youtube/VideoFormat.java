package tv.exstream.library.youtube;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// One form in which YouTube has a video, in one file: its picture, its sound or both.
///
/// @param headers that are to be sent with each request
/// @param picture in words of RFC 6381, such as `avc1.64001F`; empty when it has none
/// @param sound the same of its sound
/// @param rate kbit/s; 0 when it is not said
/// @param original how much of an original its sound is: dubbed ones have less
record VideoFormat(
        String id,
        URI address,
        Map<String, String> headers,
        String picture,
        String sound,
        int height,
        double rate,
        int original) {
    /// Whatever else yt-dlp would send is what its own connection needs.
    private static final Set<String> SENT =
            Set.of("user-agent", "referer", "origin", "accept-language");

    /// Profiles of VP9 and AV1 with more than 8 bits, in which YouTube has pictures of high dynamic range.
    private static final String DEEP = "vp0?9\\.(?:0?2.*)|av01\\..*\\.10(?:\\..*)?";

    /// What of those that are equally high: the one that costs least to decode, then the better one.
    private static final Comparator<VideoFormat> BY_CODEC =
            Comparator.comparingInt(VideoFormat::cost)
                    .thenComparing(VideoFormat::isWhole)
                    .thenComparing(Comparator.comparingDouble(VideoFormat::rate).reversed());

    /// The original before what it was dubbed in, alone before with a picture, AAC before others, and as recorded before evened out.
    static final Comparator<VideoFormat> BY_SOUND =
            Comparator.comparingInt((VideoFormat each) -> -each.original)
                    .thenComparing(VideoFormat::isWhole)
                    .thenComparing(each -> !each.isAac())
                    .thenComparing(each -> each.id.endsWith("-drc"))
                    .thenComparing(Comparator.comparingDouble(VideoFormat::rate).reversed());

    /// Empty where it comes in pieces, protected or not over HTTP.
    static Optional<VideoFormat> of(JsonNode format) {
        String picture = codec(format, "vcodec");
        String sound = codec(format, "acodec");
        boolean plain = format.path("protocol").asString("").matches("https?");
        boolean something = !picture.isEmpty() || !sound.isEmpty();
        if (!something || !plain || format.path("has_drm").asBoolean(false)) {
            return Optional.empty();
        }
        return address(format, "url")
                .map(
                        address ->
                                new VideoFormat(
                                        format.path("format_id").asString(""),
                                        address,
                                        headers(format),
                                        picture,
                                        sound,
                                        format.path("height").asInt(0),
                                        format.path("tbr").asDouble(0),
                                        format.path("language_preference").asInt(0)));
    }

    /// The highest that is not higher than wanted, else the least high.
    static Comparator<VideoFormat> byPicture(int height) {
        return Comparator.comparing((VideoFormat each) -> each.height > height)
                .thenComparingInt(each -> each.height > height ? each.height : -each.height)
                .thenComparing(BY_CODEC);
    }

    boolean hasPicture() {
        return !picture.isEmpty();
    }

    boolean hasSound() {
        return !sound.isEmpty();
    }

    /// Whether picture and sound are in one file.
    boolean isWhole() {
        return hasPicture() && hasSound();
    }

    boolean isAac() {
        return sound.startsWith("mp4a");
    }

    boolean isH264() {
        return picture.startsWith("avc1") || picture.startsWith("avc3");
    }

    /// Decoding H.264 takes the least, AV1 the most; what has a high dynamic range is made into a standard one besides.
    private int cost() {
        int codec = isH264() ? 0 : picture.startsWith("av01") ? 2 : 1;
        return picture.matches(DEEP) ? codec + 2 : codec;
    }

    private static String codec(JsonNode format, String name) {
        String codec = format.path(name).asString("");
        return codec.equals("none") ? "" : codec;
    }

    /// @param name by which it says the address
    static Optional<URI> address(JsonNode format, String name) {
        try {
            var address = new URI(format.path(name).asString(""));
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Map<String, String> headers(JsonNode format) {
        Map<String, String> headers = new HashMap<>();
        format.path("http_headers")
                .propertyStream()
                .filter(each -> SENT.contains(each.getKey().toLowerCase(Locale.ROOT)))
                .filter(each -> each.getValue().asString("").matches("[\\x20-\\x7E]{1,500}"))
                .forEach(each -> headers.put(each.getKey(), each.getValue().asString()));
        return headers;
    }
}
