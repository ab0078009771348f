package tv.exstream.retry;

import java.util.HashMap;
import java.util.Map;

/// Decides which answers stay when there are too many bytes of them, from the newest to the oldest. Owned by one thread.
public final class Ration {
    private final KeptAnswers.Bounds bounds;
    private final Map<String, Long> ofCallers = new HashMap<>();
    private long ofAll;

    public Ration(KeptAnswers.Bounds bounds) {
        this.bounds = bounds;
    }

    /// Whether the next answer stays. What has no bytes does.
    public boolean keeps(String caller, int bytes) {
        long his = ofCallers.getOrDefault(caller, 0L) + bytes;
        if (his > bounds.leftBytesOfCaller() || ofAll + bytes > bounds.leftBytes()) {
            return false;
        }
        ofCallers.put(caller, his);
        ofAll += bytes;
        return true;
    }

    /// Of what stays.
    public long bytes() {
        return ofAll;
    }
}
