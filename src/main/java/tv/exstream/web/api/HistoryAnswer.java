package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import tv.exstream.schedule.Change;

/// The changes of a channel that can be reverted, the last one first.
public record HistoryAnswer(List<ChangeEntry> changes) {
    public HistoryAnswer {
        changes = List.copyOf(changes);
    }

    static HistoryAnswer of(List<Change> changes) {
        return new HistoryAnswer(
                changes.stream()
                        .map(
                                change ->
                                        new ChangeEntry(
                                                change.id(),
                                                change.at(),
                                                change.deed(),
                                                change.what()))
                        .toList());
    }

    /// One change.
    ///
    /// @param id reverts it, together with all that came later
    public record ChangeEntry(long id, Instant at, Change.Deed deed, String what) {}
}
