package tv.exstream.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.account.AuditEntry;
import tv.exstream.account.AuditLog;
import tv.exstream.problem.ProblemException;

/// Writes into the record of changes what has happened, so that nobody is refused when it cannot be written down. Thread-safe.
public record AuditTrail(AuditLog log) {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    public void add(AuditEntry.Draft draft) {
        try {
            AuditEntry _ = log.append(draft);
        } catch (ProblemException e) {
            LOG.error(
                    "change is not in the record method={} path={} account={} cause={}",
                    draft.what().method(),
                    draft.what().path(),
                    draft.who().account(),
                    e.getMessage());
        }
    }
}
