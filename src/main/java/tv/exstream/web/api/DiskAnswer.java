package tv.exstream.web.api;

import java.time.Instant;
import tv.exstream.store.StoreSnapshot;
import tv.exstream.web.api.HealthCheck.Finding;

/// The disk that holds the renditions.
///
/// @param budgetBytes how much the renditions may take
/// @param freeBytes what the file system still has
/// @param evictions renditions or parts removed to make room, since the start
/// @param problem what is wrong with it, in words for a person; empty while nothing is
public record DiskAnswer(
        long usedBytes, long budgetBytes, long freeBytes, long evictions, String problem) {
    static DiskAnswer of(StoreSnapshot store, Instant now) {
        Finding finding = HealthFindings.ofStore(store, now);
        return new DiskAnswer(
                store.bytesUsed(),
                store.budgetBytes(),
                store.freeBytes(),
                store.evictions(),
                finding.status() == HealthStatus.UP ? "" : finding.detail().english());
    }
}
