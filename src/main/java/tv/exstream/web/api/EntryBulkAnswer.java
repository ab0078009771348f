package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.problem.Problem;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.api.SubscriptionEntries.SubscriptionEntry;

/// What became of a request about many entries of a source.
///
/// @param done whether all of it was done; else nothing was
/// @param items one for each key of the request, in its order
record EntryBulkAnswer(boolean done, List<EntryItem> items) {
    EntryBulkAnswer {
        items = List.copyOf(items);
    }

    /// @param code of the problem that stands in the way; absent when none does
    /// @param detail what was found and wanted
    /// @param entry as it is now; absent when nothing was done
    record EntryItem(
            String key,
            Result result,
            Optional<String> code,
            Optional<String> detail,
            Optional<SubscriptionEntry> entry) {
        private static EntryItem chosen(StoredEntry entry) {
            return new EntryItem(
                    entry.listed().key().text(),
                    Result.CHANGED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(SubscriptionEntry.of(entry)));
        }

        private static EntryItem refused(EntryKey key, RemarkTexts texts) {
            return new EntryItem(
                    key.text(),
                    Result.REFUSED,
                    Optional.of(Problem.ENTRY_NOT_FOUND.name()),
                    Optional.of(texts.said(Remark.of(Objection.NEVER_LISTED, key.text()))),
                    Optional.empty());
        }

        private static EntryItem left(EntryKey key) {
            return new EntryItem(
                    key.text(), Result.LEFT, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    enum Result {
        CHANGED,
        /// It stands in the way of the whole request.
        REFUSED,
        /// It would have been done.
        LEFT
    }

    static EntryBulkAnswer of(List<StoredEntry> chosen) {
        return new EntryBulkAnswer(true, chosen.stream().map(EntryItem::chosen).toList());
    }

    /// @param texts say what stands in the way
    static EntryBulkAnswer refused(List<EntryKey> keys, Set<EntryKey> unknown, RemarkTexts texts) {
        return new EntryBulkAnswer(
                false,
                keys.stream()
                        .map(
                                key ->
                                        unknown.contains(key)
                                                ? EntryItem.refused(key, texts)
                                                : EntryItem.left(key))
                        .toList());
    }
}
