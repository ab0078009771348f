package tv.exstream.web.change;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Looks at what is changed, before and after.
///
/// @param resource empty when nothing shows it
record Looks(Resources resources, Optional<Resource> resource, Exchange exchange, Step step) {
    /// Empty when it does not exist.
    Optional<byte[]> now() throws Exception {
        return resource.isEmpty()
                ? Optional.empty()
                : resources.look(resource.get(), exchange.request(), exchange.response(), step);
    }

    /// What the end point answered counts when it is what would be shown; it may have another path now.
    Optional<byte[]> after(ContentCachingResponseWrapper answer) throws Exception {
        boolean hasBody = answer.getContentSize() > 0;
        if (exchange.handler().hasMethodAnnotation(ChangeOf.class)) {
            return now();
        }
        boolean answersIt =
                resource.map(each -> each.isAnsweredBy(exchange.handler()))
                        .orElse(
                                answer.getStatus() == HttpServletResponse.SC_CREATED
                                        && resources.movingOf(exchange.handler()).isPresent());
        return hasBody && answersIt ? Optional.of(answer.getContentAsByteArray()) : now();
    }

    EntityTag tag(byte[] body) {
        return EntityTag.of(body, moving());
    }

    private List<String> moving() {
        return resource.map(Resource::moving)
                .or(() -> resources.movingOf(exchange.handler()))
                .orElse(List.of());
    }
}
