package tv.exstream.web.change;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/// Lets an end point answer a request.
@FunctionalInterface
interface Step {
    // Whatever end points throw.
    void run(HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
            throws Exception;
}
