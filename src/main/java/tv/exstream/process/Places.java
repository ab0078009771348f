package tv.exstream.process;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntSupplier;

/// Which places are taken, and by what. Owned by whoever holds the lock of the budget.
final class Places {
    /// In a budget with fewer places than this one free place has to do.
    private static final int SMALL = 6;

    private final IntSupplier most;
    private final int mostFills;
    private final Map<ProcessKind, Integer> taken = new EnumMap<>(ProcessKind.class);

    /// @param most at most this many processes; at least 1
    /// @param mostFills at most this many of them for fills nobody waits for; at least 1
    Places(int most, int mostFills) {
        this(() -> most, mostFills);
        if (most < 1 || mostFills < 1) {
            throw new IllegalArgumentException(
                    "budget must be at least 1: %d, %d".formatted(most, mostFills));
        }
    }

    /// The same, whose number may change; whoever has a place keeps it.
    Places(IntSupplier most, int mostFills) {
        this.most = most;
        this.mostFills = mostFills;
    }

    int most() {
        return most.getAsInt();
    }

    int taken() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    int taken(ProcessKind kind) {
        return taken.getOrDefault(kind, 0);
    }

    boolean hasRoomFor(ProcessKind kind) {
        int fills = taken(ProcessKind.FILL) + taken(ProcessKind.BACKGROUND_FILL);
        if (kind.isFillForLater() && fills >= mostFills) {
            return false;
        }
        int all = most();
        return taken() + Math.min(kept(kind.priority()), all - 1) < all;
    }

    void take(ProcessKind kind) {
        taken.merge(kind, 1, Integer::sum);
    }

    void giveBack(ProcessKind kind) {
        taken.merge(kind, -1, Integer::sum);
    }

    /// How many places are kept free of it for what is more urgent; fewer in a budget that has no more.
    private int kept(ProcessKind.Priority priority) {
        return switch (priority) {
            case VIEWER -> 0;
            case SOON, PROBE -> 1;
            case BACKGROUND -> most() < SMALL ? 1 : 2;
        };
    }
}
