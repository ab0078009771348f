package tv.exstream.web.iptv;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/// What requests for HLS playlists have in common.
final class PlaylistAnswer {
    /// RFC 8216, section 4.
    private static final String CONTENT_TYPE = "application/vnd.apple.mpegurl";

    /// A playlist is the same for everyone, so whatever stands between may answer several players with one.
    private static final Duration PLAYLIST_LIFE = Duration.ofSeconds(1);

    private PlaylistAnswer() {}

    static ResponseEntity.BodyBuilder described() {
        return ResponseEntity.ok()
                .header("Content-Type", CONTENT_TYPE)
                .cacheControl(CacheControl.maxAge(PLAYLIST_LIFE));
    }
}
