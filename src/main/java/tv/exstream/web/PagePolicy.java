package tv.exstream.web;

/// What a page may load and run.
public final class PagePolicy {
    /// Nothing may be loaded from another host, and no text can become code. `blob:` is how a browser hands media to a player.
    public static final String CONTENT =
            String.join(
                    "; ",
                    "default-src 'self'",
                    // hls.js makes tracks for subtitles of an empty one, data:,WEBVTT
                    "media-src 'self' blob: data:",
                    "object-src 'none'",
                    "base-uri 'none'",
                    "form-action 'self'",
                    "frame-ancestors 'self'");

    private PagePolicy() {}
}
