package tv.exstream.job;

import java.time.Duration;
import java.util.Optional;

/// Gives memory back that a burst of work has left behind, such as the first two weeks of a channel or a large scan.
///
/// A serial collector looks at the old generation only when that is full: a server that has planned three channels of half-minute clips
/// held 570 MB, of which 50 were in use. A collection stops everything for 0.1 to 0.2 s on an ordinary machine, and streams are seconds
/// ahead of what is shown.
final class HeapUpkeep extends Upkeep {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /// Less is not worth a stop; arbitrary.
    static final long WORTH_BYTES = 48L << 20;

    /// What grows faster between two rounds is still at work; arbitrary.
    static final long CALM_BYTES = 2L << 20;

    private final Optional<OldGeneration> old;

    /// What was used in the round before; owned by the thread.
    private long before;

    /// @param old empty where the collector gives memory back by itself
    HeapUpkeep(Optional<OldGeneration> old) {
        super("memory", PAUSE);
        this.old = old;
    }

    @Override
    void round() {
        old.ifPresent(this::look);
    }

    private void look(OldGeneration old) {
        long used = old.used();
        boolean isCalm = Math.abs(used - before) < CALM_BYTES;
        before = used;
        if (isCalm && used - old.usedAfterCollection() >= WORTH_BYTES) {
            old.collect();
            before = old.used();
        }
    }
}
