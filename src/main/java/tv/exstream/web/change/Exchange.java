package tv.exstream.web.change;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/// A request, its answer, and the end point that gives it.
record Exchange(HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) {
    Exchange with(HttpServletRequest other) {
        return new Exchange(other, response, handler);
    }

    Exchange with(HttpServletResponse other) {
        return new Exchange(request, other, handler);
    }

    @Nullable String header(String name) {
        return request.getHeader(name);
    }

    void run(Step step) throws Exception {
        step.run(request, response, handler);
    }
}
