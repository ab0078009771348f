package tv.exstream.web.ui.schedule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.PartQuery;

/// Which parts somebody wants to see; absent ones are empty.
///
/// @param q part of a name
/// @param kind such as `blocks`; all kinds for anything else
public record PartsFilter(String q, String kind) {
    public PartsFilter {
        // Spring gives null for what is not in the request.
        q = Objects.requireNonNullElse(q, "").strip();
        kind = Objects.requireNonNullElse(kind, "");
    }

    /// In the order of the list.
    List<PartKind> wanted() {
        return PartKind.of(kind).map(List::of).orElseGet(() -> List.of(PartKind.values()));
    }

    PartQuery part(int offset, int limit) {
        return new PartQuery(Optional.empty(), q, offset, limit);
    }

    public boolean isAsking() {
        return !q.isEmpty() || PartKind.of(kind).isPresent();
    }
}
