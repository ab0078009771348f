package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Says with each answer of the JSON interface how long it took to make (W3C Server Timing, section 2): whoever waits longer waits for
/// the network. Streams of events are no answers that are ever made, so they say nothing. Thread-safe.
@RestControllerAdvice
final class TimedAnswers implements HandlerInterceptor, ResponseBodyAdvice<Object> {
    static final String HEADER = "Server-Timing";

    private static final String BEGUN = TimedAnswers.class.getName();
    private static final double NANOS_PER_MILLISECOND = 1_000_000;
    private final LongSupplier nanoTime;

    TimedAnswers(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(BEGUN, nanoTime.getAsLong());
        return true;
    }

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest servlet
                && servlet.getServletRequest().getAttribute(BEGUN) instanceof Long begun) {
            response.getHeaders().set(HEADER, text(nanoTime.getAsLong() - begun));
        }
        return body;
    }

    /// Milliseconds, with a tenth.
    static String text(long nanos) {
        return String.format(Locale.ROOT, "app;dur=%.1f", nanos / NANOS_PER_MILLISECOND);
    }
}
