package tv.exstream.web.change;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
        if (reads || changesNothing(request, handler)) {
            return super.handleInternal(request, response, handler);
        }
        guard.get().change(new Exchange(request, response, handler), this::answer);
        return null;
    }

    /// Read from the address alone: asking the request would parse its body as a form. Whoever says it twice must say the same, since the end point
    /// takes one of them.
    private static boolean changesNothing(HttpServletRequest request, HandlerMethod handler) {
        ChangesNothing nothing = handler.getMethodAnnotation(ChangesNothing.class);
        if (nothing == null || nothing.when().isEmpty()) {
            return nothing != null;
        }
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        List<String> said =
                Stream.of(query.split("&", -1))
                        .filter(parameter -> isNamed(parameter, nothing.when()))
                        .toList();
        return !said.isEmpty() && said.stream().allMatch((nothing.when() + "=true")::equals);
    }

    /// Names may be written in more than one way.
    private static boolean isNamed(String parameter, String name) {
        try {
            String written = parameter.split("=", 2)[0];
            return URLDecoder.decode(written, StandardCharsets.UTF_8).equals(name);
        } catch (IllegalArgumentException _) {
            return false;
        }
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
