package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Tells clients that their connection ends when what they sent was not read to its end, as happens when a request is refused.
///
/// Such a rest stands before the next request on the connection, which ends for that reason. Clients have to be told (RFC 9112
/// section 9.6), or they send that request into the closing connection and lose it.
@RestControllerAdvice
final class UnreadBodies implements ResponseBodyAdvice<Object> {
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
                && isUnread(servlet.getServletRequest())) {
            response.getHeaders().set(HttpHeaders.CONNECTION, "close");
        }
        return body;
    }

    private static boolean isUnread(HttpServletRequest request) {
        try {
            return hasBody(request) && !request.getInputStream().isFinished();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
