package tv.exstream.library.iptv;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.ShrinkGuard;
import tv.exstream.remark.KeptWord;

/// Doubts a guide that says nothing any more of many channels it told about: whoever writes it may have had a bad day, or be in the
/// middle of it. It is taken for true when another reading lacks them too, some minutes later. Thread-safe.
final class GuideDoubts {
    /// More than this part of the channels does not go at once, unless it is one; arbitrary.
    private static final double SUSPICIOUS_LOSS = 0.3;

    private final Map<GuideId, Doubt> doubts = new ConcurrentHashMap<>();

    /// @param lost the channels that were lacking then
    private record Doubt(Instant since, Set<String> lost) {}

    /// @param had the channels that the guide shown now tells something to come about
    /// @param has those that the new one does
    /// @return why the one that is shown stays; empty when it does not
    Optional<String> judge(GuideId guide, Set<String> had, Set<String> has, Instant now) {
        Set<String> lost = new HashSet<>(had);
        lost.removeAll(has);
        Doubt before = doubts.get(guide);
        if (!isSuspicious(lost.size(), had.size()) || isSaidAgain(before, lost, now)) {
            doubts.remove(guide);
            return Optional.empty();
        }
        if (before == null || !lost.containsAll(before.lost)) {
            doubts.put(guide, new Doubt(now, lost));
        }
        return Optional.of(KeptWord.GUIDE_LACKS.said(lost.size(), had.size()));
    }

    private static boolean isSaidAgain(@Nullable Doubt before, Set<String> lost, Instant now) {
        return before != null
                && before.lost.containsAll(lost)
                && !before.since.plus(ShrinkGuard.PATIENCE).isAfter(now);
    }

    private static boolean isSuspicious(int lost, int had) {
        boolean all = lost > 0 && lost == had;
        return all || (lost > 1 && lost > SUSPICIOUS_LOSS * had);
    }
}
