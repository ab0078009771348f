package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/// What pages show besides what they are asked for. Thread-safe.
public interface AroundPages {
    /// @param model of the page that answers the request. What is added takes the place of what the page has by the same name
    void add(HttpServletRequest request, Map<String, Object> model);
}
