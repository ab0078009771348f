package tv.exstream.account;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// The record of what was changed. Entries are added and grow old; nobody changes one. Thread-safe.
public interface AuditLog {
    AuditEntry append(AuditEntry.Draft draft);

    /// The newest first.
    ///
    /// @param most at least 1
    Page page(AuditQuery query, OptionalLong cursor, int most);

    /// Forgets what is older, and the oldest of what is too much. Answers how many.
    int cut(Bounds bounds);

    /// How much is kept.
    ///
    /// @param since when; what happened earlier is forgotten
    /// @param mostBytes of what there was before and after, all together and about: when there are more, so many are forgotten that there is room
    ///     for a quarter of them
    record Bounds(Instant since, int mostEntries, long mostBytes) {
        /// What is left when there are too many bytes.
        public long leftBytes() {
            return mostBytes - mostBytes / 4;
        }
    }

    /// @param next where the page after this one begins; empty when there is none
    record Page(List<AuditEntry> entries, OptionalLong next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }
}
