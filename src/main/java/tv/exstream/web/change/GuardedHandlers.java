package tv.exstream.web.change;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.util.ServletRequestPathUtils;

/// Lets end points answer requests. What below `/api` changes something goes through [Guard], and what can be changed is shown with a tag.
final class GuardedHandlers extends RequestMappingHandlerAdapter {
    static final String BELOW = "/api/";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Supplier<Guard> guard;

    /// @param guard is asked for with the first request
    GuardedHandlers(Supplier<Guard> guard) {
        this.guard = guard;
    }

    @Override
    protected @Nullable ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
            throws Exception {
        boolean reads = READING.contains(request.getMethod());
        if (!isOfInterface(request)) {
            return super.handleInternal(request, response, handler);
        }
        if (reads && handler.hasMethodAnnotation(Editable.class)) {
            TaggedAnswer.give(new Exchange(request, response, handler), this::answer);
            return null;
        }
        if (reads || handler.hasMethodAnnotation(ChangesNothing.class)) {
            return super.handleInternal(request, response, handler);
        }
        guard.get().change(new Exchange(request, response, handler), this::answer);
        return null;
    }

    /// The interface answers bodies, never the names of pages.
    private void answer(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
            throws Exception {
        ModelAndView page = super.handleInternal(request, response, handler);
        if (page != null) {
            throw new IllegalStateException("end point must answer a body: " + handler);
        }
    }

    private static boolean isOfInterface(HttpServletRequest request) {
        return ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value()
                .startsWith(BELOW);
    }
}
