package tv.exstream.library;

import java.time.Duration;
import java.util.function.LongSupplier;
import tv.exstream.library.ScanProgress.Step;

/// Tells how a scan goes, at the beginning of each phase and then at most once a second. Owned by one thread.
public final class ProgressMeter {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final String library;
    private final ScanListener listener;
    private final LongSupplier nanoTime;
    private ScanPhase phase = ScanPhase.LISTING;
    private int total;
    private long begun;
    private long told;

    public ProgressMeter(String library, ScanListener listener, LongSupplier nanoTime) {
        this.library = library;
        this.listener = listener;
        this.nanoTime = nanoTime;
    }

    /// @param total 0 while unknown
    public void begin(ScanPhase phase, int total) {
        this.phase = phase;
        this.total = total;
        begun = nanoTime.getAsLong();
        tell(0, begun);
    }

    public void reach(int count) {
        long now = nanoTime.getAsLong();
        if (now - told >= INTERVAL.toNanos()) {
            tell(count, now);
        }
    }

    private void tell(int count, long now) {
        told = now;
        Duration elapsed = Duration.ofNanos(now - begun);
        listener.progressed(ScanProgress.of(library, phase, new Step(count, total), elapsed));
    }
}
