package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletResponse;

/// What browsers are told about every page.
final class PageHeaders {
    /// Nothing may be loaded from another host, and no text can become code. `blob:` is how a browser hands media to a player.
    private static final String CONTENT_SECURITY_POLICY =
            String.join(
                    "; ",
                    "default-src 'self'",
                    // hls.js makes tracks for subtitles of an empty one, data:,WEBVTT
                    "media-src 'self' blob: data:",
                    "object-src 'none'",
                    "base-uri 'none'",
                    "form-action 'self'",
                    "frame-ancestors 'self'");

    private PageHeaders() {}

    static void set(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache");
        response.addHeader("Vary", "Accept-Language, Cookie, HX-Request, HX-Target");
    }
}
