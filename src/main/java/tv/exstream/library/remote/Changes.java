package tv.exstream.library.remote;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tv.exstream.source.SourceId;

/// What was heard of sources, until they are read. Thread-safe.
public final class Changes {
    /// When more have changed, everything is listed.
    private static final int MOST = 500;

    /// Guarded by itself.
    private final Map<SourceId, Heard> pending = new HashMap<>();

    /// This was heard besides what was heard before.
    public void add(SourceId source, Heard heard) {
        synchronized (pending) {
            pending.merge(source, heard, (before, now) -> bounded(before.and(now)));
        }
    }

    /// What was heard, which is forgotten here.
    public Heard take(SourceId source) {
        synchronized (pending) {
            return Optional.ofNullable(pending.remove(source))
                    .map(Changes::bounded)
                    .orElseGet(Heard.Nothing::new);
        }
    }

    private static Heard bounded(Heard heard) {
        return heard instanceof Heard.Items items && items.size() > MOST
                ? new Heard.Something()
                : heard;
    }
}
