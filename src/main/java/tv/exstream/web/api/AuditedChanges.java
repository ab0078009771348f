package tv.exstream.web.api;

import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tv.exstream.account.AuditEntry;
import tv.exstream.account.AuditEntry.Result;
import tv.exstream.account.AuditLog;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.change.Change;
import tv.exstream.web.change.Changes;

/// Writes down every change that was asked for. Thread-safe.
record AuditedChanges(AuditLog log, InstantSource clock) implements Changes {
    private static final Logger LOG = LoggerFactory.getLogger(AuditedChanges.class);

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAULT = 500;

    /// The change has happened, so that it is not refused when it cannot be written down.
    @Override
    public void asked(Change change) {
        try {
            AuditEntry _ = log.append(draft(change));
        } catch (ProblemException e) {
            LOG.error(
                    "change is not in the record method={} path={} account={} cause={}",
                    change.method(),
                    change.path(),
                    change.who(),
                    e.getMessage());
        }
    }

    private AuditEntry.Draft draft(Change change) {
        return new AuditEntry.Draft(
                clock.instant(),
                new AuditEntry.Actor(change.who(), "", change.address()),
                new AuditEntry.Action(change.method(), change.path(), change.operation()),
                text(change.before()),
                text(change.after()),
                new AuditEntry.Outcome(result(change), change.outcome().code()));
    }

    /// What is refused for the moment, such as with 503, is refused.
    private static Result result(Change change) {
        int status = change.outcome().status();
        if (status < FIRST_REFUSAL) {
            return Result.DONE;
        }
        boolean isRefused = status < FIRST_FAULT || !change.outcome().code().isEmpty();
        return isRefused ? Result.REFUSED : Result.FAILED;
    }

    private static String text(Optional<JsonNode> state) {
        return state.map(JsonNode::toString).orElse("");
    }
}
