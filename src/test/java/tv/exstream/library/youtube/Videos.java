package tv.exstream.library.youtube;

import java.time.Instant;

/// What yt-dlp says, as a test needs it.
final class Videos {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Videos() {}

    /// A video in 360 and 720 lines, in 1080 without sound, and its sound alone; the addresses hold until then.
    static String json(String id, Instant until) {
        String holds = "expire=%d&id=%s".formatted(until.getEpochSecond(), id);
        return """
               {"id":"%1$s","title":"Film %1$s","description":"What it is","channel":"Channel",
                "upload_date":"20240229","categories":["Music"],"tags":["a","b"],"duration":60,
                "thumbnail":"https://i.ytimg.com/vi/%1$s/hqdefault.jpg",
                "formats":[%2$s,%3$s,%4$s,%5$s]}
               """
                .formatted(
                        id,
                        format("18", "avc1.42001E mp4a.40.2", 360, holds),
                        format("22", "avc1.64001F mp4a.40.2", 720, holds),
                        format("137", "avc1.640028 none", 1_080, holds),
                        format("140", "none mp4a.40.2", 0, holds))
                .replace("\n", " ");
    }

    private static String format(String name, String codecs, int height, String holds) {
        String[] both = codecs.split(" ");
        return """
               {"format_id":"%1$s","vcodec":"%2$s","acodec":"%3$s","height":%4$d,"protocol":"https",
                "http_headers":{"User-Agent":"Mozilla","Accept-Encoding":"br"},
                "url":"https://r1.googlevideo.example/videoplayback?%5$s&itag=%1$s"}
               """
                .formatted(name, both[0], both[1], height, holds);
    }

    static String entry(String id, String more) {
        return "{\"_type\":\"url\",\"id\":\"%1$s\",\"title\":\"Film %1$s\",\"duration\":60%2$s}"
                .formatted(id, more);
    }
}
