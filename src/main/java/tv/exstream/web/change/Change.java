package tv.exstream.web.change;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tv.exstream.account.AuditEntry;

/// A change that somebody asked for over the interface, and what became of it.
///
/// @param who asked for it, by what, and from where
/// @param household of somebody who has no account; empty for an account
/// @param method of HTTP
/// @param path that was asked for
/// @param operation its name in the description of the interface
/// @param outcome what came of it
/// @param before how what is changed looked; empty when it did not exist, or is nothing that can be shown
/// @param after the same afterwards
public record Change(
        AuditEntry.Actor who,
        Optional<String> household,
        String method,
        String path,
        String operation,
        Outcome outcome,
        Optional<JsonNode> before,
        Optional<JsonNode> after) {
    /// What came of a change.
    ///
    /// @param status of the answer
    /// @param code of the problem; empty when there was none, or none that a caller can act on
    public record Outcome(int status, String code) {}
}
