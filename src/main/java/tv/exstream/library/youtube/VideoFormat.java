package tv.exstream.library.youtube;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// One form in which YouTube has a video, with picture and sound in one file.
///
/// @param headers that are to be sent with each request
/// @param picture in words of RFC 6381, such as `avc1.64001F`
/// @param rate kbit/s; 0 when it is not said
record VideoFormat(
        String id,
        URI address,
        Map<String, String> headers,
        String picture,
        String sound,
        int height,
        double rate) {
    /// Whatever else yt-dlp would send is what its own connection needs.
    private static final Set<String> SENT =
            Set.of("user-agent", "referer", "origin", "accept-language");

    /// Empty where picture and sound come apart, in pieces or protected.
    static Optional<VideoFormat> of(JsonNode format) {
        String picture = codec(format, "vcodec");
        String sound = codec(format, "acodec");
        boolean whole = !picture.isEmpty() && !sound.isEmpty();
        boolean plain = format.path("protocol").asString("").matches("https?");
        if (!whole || !plain || format.path("has_drm").asBoolean(false)) {
            return Optional.empty();
        }
        return address(format)
                .map(
                        address ->
                                new VideoFormat(
                                        format.path("format_id").asString(""),
                                        address,
                                        headers(format),
                                        picture,
                                        sound,
                                        format.path("height").asInt(0),
                                        format.path("tbr").asDouble(0)));
    }

    boolean isH264() {
        return picture.startsWith("avc1") || picture.startsWith("avc3");
    }

    boolean isAac() {
        return sound.startsWith("mp4a");
    }

    private static String codec(JsonNode format, String name) {
        String codec = format.path(name).asString("");
        return codec.equals("none") ? "" : codec;
    }

    private static Optional<URI> address(JsonNode format) {
        try {
            var address = new URI(format.path("url").asString(""));
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
