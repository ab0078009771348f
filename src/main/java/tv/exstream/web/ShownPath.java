package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/// The path of a request as it may stand in logs and answers: without what lets somebody in.
final class ShownPath {
    /// As long as a token and of its characters; players have it as a password in paths.
    private static final Pattern TOKEN = Pattern.compile("(?<=/)[A-Za-z0-9_-]{43}(?=/|$)");

    private ShownPath() {}

    static String of(HttpServletRequest request) {
        return TOKEN.matcher(request.getRequestURI()).replaceAll("***");
    }
}
