package tv.exstream.web.change;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UriUtils;
import tv.exstream.problem.ProblemException;
import tv.exstream.retry.Answer;
import tv.exstream.retry.Committed;
import tv.exstream.retry.RequestKey;

/// Goes with every change: the body is read, the resource is held, what the client says of its state is compared, the end point runs, and the
/// new tag is answered. Thread-safe.
record Guard(
        Resources resources, Turns turns, Retries retries, Witness witness, HeldBodies bodies) {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    static final String KEY = "Idempotency-Key";

    void change(Exchange exchange, Step step) throws Exception {
        try (HeldRequest request = HeldRequest.of(exchange.request(), bodies)) {
            change(exchange, request, step);
        }
    }

    private void change(Exchange exchange, HeldRequest request, Step step) throws Exception {
        Exchange held = exchange.with(request);
        String key = exchange.header(KEY);
        if (key == null || !request.getMethod().equals("POST")) {
            write(new Committed().watch(() -> make(held, step)), exchange);
            return;
        }
        RequestKey named = RequestKey.parse(witness.sender(request), key);
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
        ChangeOf other = exchange.handler().getMethodAnnotation(ChangeOf.class);
        if (other != null) {
            return resources.at(exchange.request(), other.value());
        }
        if (exchange.handler().hasMethodAnnotation(Unseen.class)) {
            return Optional.empty();
        }
        boolean adds = exchange.request().getMethod().equals("POST");
        return adds && Conditions.of(exchange).areNone()
                ? Optional.empty()
                : resources.of(exchange.request());
    }

    private Made witnessed(Exchange exchange, Step step, Optional<Resource> resource)
            throws Exception {
        var looks = new Looks(resources, resource, exchange, step);
        Optional<byte[]> before = looks.now();
        Testimony said = witness.testimony();
        ContentCachingResponseWrapper response =
                said.hear(() -> ran(exchange, step, new Seen(looks, before, said)));
        Optional<byte[]> after = after(looks, response);
        after.map(looks::tag).ifPresent(tag -> response.setHeader(HttpHeaders.ETAG, tag.header()));
        Optional<byte[]> told =
                exchange.handler().hasMethodAnnotation(TellsChange.class)
                        ? Optional.of(response.getContentAsByteArray())
                        : after;
        witness.saw(
                exchange,
                response.getStatus(),
                new Witness.States(said.before(before), said.after(told)));
        return new Made(answer(response), response);
    }

    /// What is known before a change.
    ///
    /// @param before empty when nothing shows it
    private record Seen(Looks looks, Optional<byte[]> before, Testimony said) {
        Optional<EntityTag> tag() {
            return before.map(looks::tag);
        }
    }

    private ContentCachingResponseWrapper ran(Exchange exchange, Step step, Seen seen)
            throws Exception {
        try {
            Conditions.of(exchange).require(seen.tag(), exchange.request().getRequestURI());
            var response = new ContentCachingResponseWrapper(exchange.response());
            exchange.with(response).run(step);
            return response;
        } catch (Exception e) {
            // Whatever it is, it is told, and the client hears of it.
            witness.sawRefused(exchange, e, seen.said().before(seen.before()));
            throw e;
        }
    }

    /// The change has happened, so that it is not refused when nobody can see what came of it.
    private static Optional<byte[]> after(Looks looks, ContentCachingResponseWrapper response)
            throws Exception {
        try {
            return looks.after(response);
        } catch (ProblemException e) {
            LOG.error("a change has happened and cannot be looked at: {}", e.getMessage());
            return Optional.empty();
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
