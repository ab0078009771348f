package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/// What requests for HLS playlists have in common.
final class PlaylistAnswer {
    /// RFC 8216, section 4.
    private static final String CONTENT_TYPE = "application/vnd.apple.mpegurl";

    /// As long as whatever stands between may answer players with one.
    private static final Duration PLAYLIST_LIFE = Duration.ofSeconds(1);

    private PlaylistAnswer() {}

    static ResponseEntity.BodyBuilder to(HttpServletRequest request) {
        return ResponseEntity.ok()
                .header("Content-Type", CONTENT_TYPE)
                .cacheControl(Keeping.of(request, CacheControl.maxAge(PLAYLIST_LIFE)));
    }
}
