package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import tv.exstream.problem.RedactedAddress;

/// The path of a request as it may stand in logs and answers: without what lets somebody in.
final class ShownPath {
    private ShownPath() {}

    static String of(HttpServletRequest request) {
        return RedactedAddress.inPath(request.getRequestURI());
    }
}
