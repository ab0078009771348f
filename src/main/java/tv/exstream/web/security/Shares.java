package tv.exstream.web.security;

import java.util.HashMap;
import java.util.Map;

/// How much of something each account or household has, which is no more than it may. Thread-safe.
final class Shares {
    private final int most;

    /// Guarded by itself.
    private final Map<String, Integer> taken = new HashMap<>();

    /// @param most for each
    Shares(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    /// Answers whether there was one left. Whoever has got it gives it [back][#release].
    boolean take(String party) {
        synchronized (taken) {
            int now = taken.getOrDefault(party, 0);
            if (now >= most) {
                return false;
            }
            taken.put(party, now + 1);
            return true;
        }
    }

    void release(String party) {
        synchronized (taken) {
            taken.computeIfPresent(party, (_, now) -> now > 1 ? now - 1 : null);
        }
    }
}
