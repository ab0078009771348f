package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.account.AuditEntry;

/// Some of what was changed, or was to be changed, the newest first.
///
/// @param next asks for the entries after these; null when there are none
public record AuditAnswer(List<AuditedEntry> entries, Optional<String> next) {
    public AuditAnswer {
        entries = List.copyOf(entries);
    }

    /// One entry.
    ///
    /// @param account the name of whoever did it; empty for nobody known
    /// @param token the label of the token they came with; empty without one
    /// @param operation as the description of the interface calls it
    /// @param before what there was, as JSON without secrets; empty when there was nothing, and cut when it is long
    /// @param after what there was then, in the same way
    /// @param code of the problem; empty when there was none
    public record AuditedEntry(
            long id,
            Instant at,
            String account,
            String token,
            String address,
            String method,
            String path,
            String operation,
            AuditEntry.Result result,
            String code,
            String before,
            String after) {
        static AuditedEntry of(AuditEntry entry) {
            return new AuditedEntry(
                    entry.id(),
                    entry.at(),
                    entry.who().account(),
                    entry.who().token(),
                    entry.who().address(),
                    entry.what().method(),
                    entry.what().path(),
                    entry.what().operation(),
                    entry.outcome().result(),
                    entry.outcome().code(),
                    entry.before(),
                    entry.after());
        }
    }
}
