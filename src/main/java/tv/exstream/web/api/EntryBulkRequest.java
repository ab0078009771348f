package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.StoredEntry.Choice;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// What a person says of many entries of one source.
///
/// @param keys what they are known by, each once
record EntryBulkRequest(
        Choice choice, @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> keys) {
    /// @throws ProblemException INVALID_VALUE
    EntryBulkRequest {
        keys = List.copyOf(keys);
        AtOnce.require("keys", Objection.EACH_ENTRY, keys);
        keys.forEach(EntryBulkRequest::requireKey);
    }

    private static void requireKey(String text) {
        try {
            EntryKey _ = new EntryKey(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.within("keys", e);
        }
    }
}
