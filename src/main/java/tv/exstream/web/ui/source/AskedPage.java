package tv.exstream.web.ui.source;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which page of a long list is asked for.
final class AskedPage {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private AskedPage() {}

    /// From 0; the first one where the request says none, or something else.
    static int of(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("page"))
                .filter(NUMBER.asMatchPredicate())
                .map(Integer::parseInt)
                .orElse(0);
    }
}
