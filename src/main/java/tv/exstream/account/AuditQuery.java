package tv.exstream.account;

import java.time.Instant;
import java.util.Optional;

/// Which entries of the record are looked for. Immutable.
///
/// @param account the name of the account, exactly; empty for everybody
/// @param text what path or operation must contain, in any case of letters; empty for everything
/// @param from the first instant
/// @param until the first instant that is too late
public record AuditQuery(
        String account, String text, Optional<Instant> from, Optional<Instant> until) {
    public static final AuditQuery ALL = new AuditQuery("", "", Optional.empty(), Optional.empty());

    public AuditQuery {
        account = ShownText.line(account, LoginName.MOST_CHARS);
        text = ShownText.line(text, LoginName.MOST_CHARS);
    }
}
