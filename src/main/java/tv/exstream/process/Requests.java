package tv.exstream.process;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who asked for a place in vain, since when and why. Owned by whoever holds the lock of the budget.
final class Requests {
    private final Duration patience;
    private final Refusals refusals;
    private final Waits waits = new Waits();
    private final Map<ProcessKind, Waiting> waiting = new EnumMap<>(ProcessKind.class);

    /// @param patience who has not asked again for so long has given up
    Requests(Duration patience, Refusals refusals) {
        this.patience = patience;
        this.refusals = refusals;
    }

    /// One kind that wants a place.
    private record Waiting(long sinceNanos, long askedNanos, RefusalReason reason) {}

    /// Whether something that goes first lacks nothing but a place. Fills for later have a limit of their own, so that no place may be what
    /// they lack.
    boolean isMoreUrgentWaiting(ProcessKind kind, long now) {
        return waiting.entrySet().stream()
                .filter(each -> each.getKey().priority().compareTo(kind.priority()) < 0)
                .filter(each -> !each.getKey().isFillForLater())
                .map(Map.Entry::getValue)
                .anyMatch(
                        each -> each.reason() == RefusalReason.CAPACITY && isStillThere(each, now));
    }

    void refused(ProcessKind kind, RefusalReason reason, long now) {
        Waiting before = current(kind, now);
        if (before == null || before.reason() != reason) {
            refusals.add(reason);
        }
        waiting.put(kind, new Waiting(before == null ? now : before.sinceNanos(), now, reason));
    }

    void served(ProcessKind kind, long now) {
        Waiting before = current(kind, now);
        waits.add(before == null ? 0 : now - before.sinceNanos());
        waiting.remove(kind);
    }

    Waits waits() {
        return waits;
    }

    private @Nullable Waiting current(ProcessKind kind, long now) {
        Waiting before = waiting.get(kind);
        return before != null && isStillThere(before, now) ? before : null;
    }

    private boolean isStillThere(Waiting each, long now) {
        return now - each.askedNanos() < patience.toNanos();
    }
}
