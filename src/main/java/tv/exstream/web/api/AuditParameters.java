package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import tv.exstream.account.AuditQuery;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.Moments;

/// Which entries of the record are wanted, as text; absent ones are empty.
record AuditParameters(
        @Parameter(description = "only what the account of this name did") String account,
        @Parameter(description = "only what has this in its path or operation") String text,
        @Parameter(description = "only from then on: an ISO 8601 instant or seconds since 1970")
                String from,
        @Parameter(description = "only up to then") String until) {
    AuditParameters {
        // Spring gives null for what is not in the request.
        account = Objects.requireNonNullElse(account, "");
        text = Objects.requireNonNullElse(text, "");
        from = Objects.requireNonNullElse(from, "");
        until = Objects.requireNonNullElse(until, "");
    }

    /// @throws ProblemException INVALID_VALUE when an instant is none
    AuditQuery query() {
        return new AuditQuery(account, text, instant("from", from), instant("until", until));
    }

    private static Optional<Instant> instant(String name, String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(Moments.clamp(Moments.read(name, text)));
    }
}
