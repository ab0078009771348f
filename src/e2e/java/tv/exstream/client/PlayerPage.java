package tv.exstream.client;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A page of [PlayerSite] in which a video plays.
record PlayerPage(Page page) {
    private static final String STATE =
            "({ begun: window.begun, at: video.currentTime, ready: video.readyState, trouble })";

    /// Waits until the video has played for so long.
    ///
    /// @throws AssertionError with what the player complained about, when it does not
    void awaitPlayed(Duration length) {
        try {
            page.waitForFunction(
                    "seconds => window.begun !== undefined && video.currentTime >= begun + seconds",
                    length.toMillis() / 1_000.0,
                    new Page.WaitForFunctionOptions().setTimeout(Run.PATIENCE.toMillis()));
        } catch (TimeoutError e) {
            throw new AssertionError("does not play: " + page.evaluate(STATE), e);
        }
    }

    /// What the player has complained about.
    List<String> trouble() {
        return texts(page.evaluate("trouble"));
    }

    private static List<String> texts(Object value) {
        return ((List<?>) value).stream().map(String::valueOf).toList();
    }

    /// How many pictures were shown.
    long frames() {
        return number("video.getVideoPlaybackQuality().totalVideoFrames");
    }

    /// How many bytes of sound were decoded.
    long sound() {
        return number("video.webkitAudioDecodedByteCount");
    }

    /// How wide the picture is, in pixels.
    long width() {
        return number("video.videoWidth");
    }

    private long number(String expression) {
        return ((Number) page.evaluate(expression)).longValue();
    }

    /// When what is shown first was on, as hls.js understands the playlist.
    Instant begun() {
        return Instant.ofEpochMilli(number("date"));
    }
}
