package tv.exstream.web.change;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.account.AuditEntry;
import tv.exstream.account.Caller;
import tv.exstream.web.Callers;
import tv.exstream.web.ClientAddresses;

/// Tells who is to know that a change was asked for. Thread-safe.
///
/// @param json writes what end points say as they answer it
record Witness(Changes changes, ClientAddresses clients, JsonMapper json) {
    private static final Change.Outcome BROKEN =
            new Change.Outcome(HttpStatus.INTERNAL_SERVER_ERROR.value(), "");

    /// How a resource looked before and afterwards.
    record States(Optional<byte[]> before, Optional<byte[]> after) {}

    /// By what the keys of requests are told apart: nobody gets the answer that another account or address has got.
    String sender(HttpServletRequest request) {
        return Callers.of(request) instanceof Caller.Known known
                ? "account " + known.account().id()
                : "peer " + who(request).address();
    }

    /// For one request.
    Testimony testimony() {
        return new Testimony(json::writeValueAsBytes);
    }

    private AuditEntry.Actor who(HttpServletRequest request) {
        return Callers.find(request)
                .map(visitor -> AuditEntry.Actor.of(visitor.caller(), visitor.peer()))
                .orElseGet(() -> new AuditEntry.Actor("", "", clients.of(request)));
    }

    private static Optional<String> household(HttpServletRequest request) {
        return Callers.find(request)
                .filter(visitor -> !(visitor.caller() instanceof Caller.Known))
                .map(Callers.Visitor::party);
    }

    void saw(Exchange exchange, int status, States states) {
        boolean secret = exchange.handler().hasMethodAnnotation(TellsSecret.class);
        note(
                exchange,
                new Change.Outcome(status, ""),
                RecordedStates.of(states.before(), states.after().filter(_ -> !secret)));
    }

    void sawRefused(Exchange exchange, Exception cause, Optional<byte[]> before) {
        Optional<JsonNode> state = before.map(RecordedJson::of);
        note(exchange, Refusal.of(cause).orElse(BROKEN), new RecordedStates(state, state));
    }

    private void note(Exchange exchange, Change.Outcome outcome, RecordedStates states) {
        HttpServletRequest request = exchange.request();
        changes.asked(
                new Change(
                        who(request),
                        household(request),
                        request.getMethod(),
                        request.getRequestURI(),
                        exchange.handler().getMethod().getName(),
                        outcome,
                        states.before(),
                        states.after()));
    }
}
