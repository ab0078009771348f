package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Says with each answer of the JSON interface that has something in words of which language these are: whatever is said for an answer is noted
/// with its request, so that no answer has to think of it. Thread-safe.
@RestControllerAdvice
final class ToldLanguage implements ResponseBodyAdvice<Object> {
    private static final String TOLD = ToldLanguage.class.getName();

    /// The language of who asks now, in which something is about to be said; it is noted.
    ///
    /// @return empty for programs that ask for none, which are told in English
    static Optional<Locale> noted() {
        Optional<Locale> asked = AskedLanguage.now();
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
            now.getRequest().setAttribute(TOLD, asked.orElse(Locale.ENGLISH));
        }
        return asked;
    }

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    /// What is refused says it by itself.
    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        if (request instanceof ServletServerHttpRequest servlet
                && headers.getFirst(HttpHeaders.CONTENT_LANGUAGE) == null) {
            told(servlet.getServletRequest()).ifPresent(headers::setContentLanguage);
        }
        forget();
        return body;
    }

    /// What is looked at within a request for its tag alone says nothing for the answer of that request.
    private static void forget() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
            now.getRequest().removeAttribute(TOLD);
        }
    }

    private static Optional<Locale> told(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(TOLD)).map(Locale.class::cast);
    }
}
