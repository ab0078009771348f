package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.StoredEntry.Choice;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What a person says of many entries of one source.
///
/// @param keys what they are known by, each once
record EntryBulkRequest(
        Choice choice, @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> keys) {
    /// As many as a change of channels takes.
    static final int MOST = 1_000;

    /// @throws ProblemException INVALID_VALUE
    EntryBulkRequest {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.size() > MOST) {
            throw refused("keys must have 1..%d entries: %d".formatted(MOST, keys.size()));
        }
        Set<String> seen = new HashSet<>();
        for (String key : keys) {
            requireKey(key);
            if (!seen.add(key)) {
                throw refused("keys must name each entry once: " + key);
            }
        }
    }

    private static void requireKey(String text) {
        try {
            EntryKey _ = new EntryKey(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.INVALID_VALUE, "keys: " + e.getMessage(), e);
        }
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.INVALID_VALUE, message);
    }
}
