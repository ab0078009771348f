package tv.exstream.job;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tv.exstream.media.MediaId;

/// The items that are not measured now. As large as the library at most. Owned by one thread.
///
/// - One that is away is tried again when something is found by a scan.
/// - One that failed is tried again after some rounds, a few times; then it is left until the next start of the server.
final class PutOff {
    /// An hour of pauses between rounds.
    private static final long ROUNDS = 120;

    /// What fails so often fails of something that no hour mends.
    private static final int MOST_ATTEMPTS = 3;

    private final Set<MediaId> away = new HashSet<>();
    private final Map<MediaId, Failing> failing = new HashMap<>();
    private long round;

    /// @param until the round in which it is tried again
    private record Failing(int attempts, long until) {}

    void round() {
        round++;
    }

    void away(MediaId item) {
        away.add(item);
    }

    void failed(MediaId item) {
        int attempts = attempts(item) + 1;
        long until = attempts == MOST_ATTEMPTS ? Long.MAX_VALUE : round + ROUNDS;
        failing.put(item, new Failing(attempts, until));
    }

    void succeeded(MediaId item) {
        failing.remove(item);
    }

    /// A scan has found something.
    void scanned() {
        away.clear();
    }

    boolean contains(MediaId item) {
        Failing failed = failing.get(item);
        return away.contains(item) || (failed != null && round < failed.until());
    }

    /// At least as many as there are.
    int size() {
        return away.size() + failing.size();
    }

    private int attempts(MediaId item) {
        Failing before = failing.get(item);
        return before == null ? 0 : before.attempts();
    }
}
