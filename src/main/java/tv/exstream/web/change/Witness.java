package tv.exstream.web.change;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tv.exstream.web.ClientAddresses;

/// Tells who is to know that a change was asked for. Thread-safe.
record Witness(Changes changes, ClientAddresses clients) {
    private static final Change.Outcome BROKEN =
            new Change.Outcome(HttpStatus.INTERNAL_SERVER_ERROR.value(), "");

    /// How a resource looked before and afterwards.
    record States(Optional<byte[]> before, Optional<byte[]> after) {}

    /// The name of the account that sends a request; empty when nobody signed in.
    static String who(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }

    void saw(Exchange exchange, int status, States states) {
        boolean secret = exchange.handler().hasMethodAnnotation(TellsSecret.class);
        note(
                exchange,
                new Change.Outcome(status, ""),
                states.before().map(RecordedJson::of),
                states.after().filter(_ -> !secret).map(RecordedJson::of));
    }

    void sawRefused(Exchange exchange, Exception cause, Optional<byte[]> before) {
        Optional<JsonNode> state = before.map(RecordedJson::of);
        note(exchange, Refusal.of(cause).orElse(BROKEN), state, state);
    }

    private void note(
            Exchange exchange,
            Change.Outcome outcome,
            Optional<JsonNode> before,
            Optional<JsonNode> after) {
        HttpServletRequest request = exchange.request();
        changes.asked(
                new Change(
                        who(request),
                        clients.of(request),
                        request.getMethod(),
                        request.getRequestURI(),
                        exchange.handler().getMethod().getName(),
                        outcome,
                        before,
                        after));
    }
}
