package tv.exstream.web.change;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UriUtils;
import tv.exstream.retry.Answer;
import tv.exstream.retry.RequestKey;

/// Goes with every change: the body is read, the resource is held, what the client says of its state is compared, the end point runs, and the
/// new tag is answered. Thread-safe.
record Guard(Resources resources, Turns turns, Retries retries, Witness witness) {
    static final String KEY = "Idempotency-Key";

    void change(Exchange exchange, Step step) throws Exception {
        HeldRequest request = HeldRequest.of(exchange.request());
        Exchange held = exchange.with(request);
        String key = exchange.header(KEY);
        if (key == null || !request.getMethod().equals("POST")) {
            write(make(held, step), exchange);
            return;
        }
        RequestKey named = RequestKey.parse(Witness.who(request), key);
        write(retries.once(named, request, () -> make(held, step)), exchange);
    }

    /// What an exchange came to, not yet sent.
    record Made(Answer answer, ContentCachingResponseWrapper response) implements Retries.Outcome {
        @Override
        public void send(Exchange exchange) throws Exception {
            response.copyBodyToResponse();
        }
    }

    private static void write(Retries.Outcome outcome, Exchange exchange) throws Exception {
        outcome.send(exchange);
    }

    private Made make(Exchange exchange, Step step) throws Exception {
        Optional<Resource> resource = resource(exchange);
        if (resource.isEmpty()) {
            return witnessed(exchange, step, Optional.empty());
        }
        String below =
                resource.get().path().substring(exchange.request().getContextPath().length());
        String path = UriUtils.decode(below, StandardCharsets.UTF_8);
        try (Turns.Held _ = turns.take(List.of(path))) {
            return witnessed(exchange, step, resource);
        }
    }

    /// What is added to a list changes nothing that anybody has seen, unless the client says that it does.
    private Optional<Resource> resource(Exchange exchange) throws Exception {
        boolean adds = exchange.request().getMethod().equals("POST");
        return adds && Conditions.of(exchange).areNone()
                ? Optional.empty()
                : resources.of(exchange.request());
    }

    private Made witnessed(Exchange exchange, Step step, Optional<Resource> resource)
            throws Exception {
        var looks = new Looks(resources, resource, exchange, step);
        Optional<byte[]> before = looks.now();
        try {
            Conditions.of(exchange)
                    .require(before.map(looks::tag), exchange.request().getRequestURI());
            var response = new ContentCachingResponseWrapper(exchange.response());
            exchange.with(response).run(step);
            Optional<byte[]> after = looks.after(response);
            after.map(looks::tag)
                    .ifPresent(tag -> response.setHeader(HttpHeaders.ETAG, tag.header()));
            witness.saw(exchange, response.getStatus(), new Witness.States(before, after));
            return new Made(answer(response), response);
        } catch (Exception e) {
            // Whatever it is, it is told, and the client hears of it.
            witness.sawRefused(exchange, e, before);
            throw e;
        }
    }

    private static Answer answer(ContentCachingResponseWrapper response) {
        return new Answer(
                response.getStatus(),
                Optional.ofNullable(response.getContentType()).orElse(""),
                Optional.ofNullable(response.getHeader(HttpHeaders.ETAG)).orElse(""),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
