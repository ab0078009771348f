package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletResponse;
import tv.exstream.web.PagePolicy;

/// What browsers are told about every page.
final class PageHeaders {
    private PageHeaders() {}

    static void set(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", PagePolicy.CONTENT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache");
        response.addHeader("Vary", "Accept-Language, Cookie, HX-Request, HX-Target");
    }
}
