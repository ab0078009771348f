package tv.exstream.web.change;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Shows what can be changed, with the tag that changes may name; not again to whoever has it already.
final class TaggedAnswer {
    private TaggedAnswer() {}

    static void give(Exchange exchange, Step step) throws Exception {
        var response = new ContentCachingResponseWrapper(exchange.response());
        exchange.with(response).run(step);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            tag(exchange, response);
        }
        response.copyBodyToResponse();
    }

    private static void tag(Exchange exchange, ContentCachingResponseWrapper response) {
        List<String> moving = new Resource("", exchange.handler()).moving();
        EntityTag tag = EntityTag.of(response.getContentAsByteArray(), moving);
        response.setHeader(HttpHeaders.ETAG, tag.header());
        // Kept by the browser of whoever may see it, and never used unasked.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        String known = exchange.header(HttpHeaders.IF_NONE_MATCH);
        if (known != null && tag.isKnown(known)) {
            response.resetBuffer();
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
    }
}
