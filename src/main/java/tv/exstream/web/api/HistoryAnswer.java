package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Change;

/// The changes of a channel that can be reverted, the last one first.
public record HistoryAnswer(List<ChangeEntry> changes) {
    public HistoryAnswer {
        changes = List.copyOf(changes);
    }

    /// @param words says what was done
    static HistoryAnswer of(List<Change> changes, Function<Remark, String> words) {
        return new HistoryAnswer(
                changes.stream()
                        .map(
                                change ->
                                        new ChangeEntry(
                                                change.id(),
                                                change.at(),
                                                change.deed(),
                                                words.apply(change.what())))
                        .toList());
    }

    /// One change.
    ///
    /// @param id reverts it, together with all that came later
    public record ChangeEntry(long id, Instant at, Change.Deed deed, String what) {}
}
