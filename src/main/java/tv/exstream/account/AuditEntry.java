package tv.exstream.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// That somebody changed something, or tried to. Immutable.
///
/// @param id later entries have higher ones
/// @param at in whole milliseconds
/// @param before what there was, as JSON, without secrets; empty when there was nothing, and cut when it is long
/// @param after what there is since then, in the same way
public record AuditEntry(
        long id, Instant at, Actor who, Action what, String before, String after, Outcome outcome) {
    /// 16 K: more than a channel or a page of settings; arbitrary.
    public static final int MOST_STATE_CHARS = 16_384;

    /// What of a text no database gives back.
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\x{D800}-\\x{DFFF}]");

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        before = cut(before);
        after = cut(after);
    }

    private static String cut(String state) {
        String some =
                state.length() <= MOST_STATE_CHARS
                        ? state
                        : state.substring(0, MOST_STATE_CHARS - 1) + "…";
        return UNSTORABLE.matcher(some).replaceAll("\uFFFD");
    }

    /// How much of the room of the record it takes, in bytes: of what there was before and after.
    public int stateBytes() {
        return before.getBytes(StandardCharsets.UTF_8).length
                + after.getBytes(StandardCharsets.UTF_8).length;
    }

    /// An entry before it has an id.
    public record Draft(
            Instant at, Actor who, Action what, String before, String after, Outcome outcome) {
        /// The entry that it becomes.
        public AuditEntry as(long id) {
            return new AuditEntry(id, at, who, what, before, after, outcome);
        }
    }

    /// Who did it, by names, so that it is still told when the account or the token is gone.
    ///
    /// @param account its name; empty when it was none
    /// @param token the label of the token; empty without one
    /// @param address from where
    public record Actor(String account, String token, String address) {
        public Actor {
            account = ShownText.line(account, LoginName.MOST_CHARS);
            token = ShownText.line(token, Token.MOST_LABEL_CHARS);
            address = ShownText.line(address, Token.MOST_FROM_CHARS);
        }

        public static Actor of(Caller caller, Peer peer) {
            return caller instanceof Caller.Known(Account account, Token token)
                    ? new Actor(account.name().text(), token.label(), peer.text())
                    : new Actor("", "", peer.text());
        }
    }

    /// What was done.
    ///
    /// @param method such as `PUT`
    /// @param path without a query
    /// @param operation what the interface calls it, such as `changeChannel`
    public record Action(String method, String path, String operation) {
        private static final int MOST_METHOD_CHARS = 16;
        private static final int MOST_PATH_CHARS = 500;
        private static final int MOST_OPERATION_CHARS = 100;

        public Action {
            method = ShownText.line(method, MOST_METHOD_CHARS);
            path = ShownText.line(path, MOST_PATH_CHARS);
            operation = ShownText.line(operation, MOST_OPERATION_CHARS);
        }
    }

    /// What came of it.
    ///
    /// @param code of the problem; empty when there was none, or none that a caller can act on
    public record Outcome(Result result, String code) {
        public static final Outcome DONE = new Outcome(Result.DONE, "");

        private static final int MOST_CODE_CHARS = 64;

        public Outcome {
            code = ShownText.line(code, MOST_CODE_CHARS);
        }
    }

    public enum Result {
        DONE,
        /// Not allowed, not found or not acceptable; nothing has changed.
        REFUSED,
        /// By a fault of the server.
        FAILED
    }
}
