package tv.exstream.web.ui.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tv.exstream.account.AuditEntry;

/// A change as the page shows it.
///
/// @param who the account; empty for nobody known
/// @param result as in the message `audit.result.RESULT`
/// @param state of it, as a colour
/// @param differences what it changed; empty when nothing is known
public record AuditShown(
        long id,
        Instant at,
        String who,
        String token,
        String address,
        String what,
        String operation,
        String result,
        String state,
        String code,
        List<JsonDifference> differences) {
    public AuditShown {
        differences = List.copyOf(differences);
    }

    static AuditShown of(AuditEntry entry) {
        AuditEntry.Result result = entry.outcome().result();
        return new AuditShown(
                entry.id(),
                entry.at(),
                entry.who().account(),
                entry.who().token(),
                entry.who().address(),
                entry.what().method() + " " + entry.what().path(),
                entry.what().operation(),
                result.name().toLowerCase(Locale.ROOT),
                state(result),
                entry.outcome().code(),
                JsonDifference.between(entry.before(), entry.after()));
    }

    private static String state(AuditEntry.Result result) {
        return switch (result) {
            case DONE -> "good";
            case REFUSED -> "warn";
            case FAILED -> "bad";
        };
    }
}
