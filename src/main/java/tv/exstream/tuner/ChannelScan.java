package tv.exstream.tuner;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// The scan for channels that clients may start. All channels are known, so it only lasts as long as clients need to see one
/// that is going on. Thread-safe.
public final class ChannelScan {
    /// Clients poll about once a second.
    static final Duration LENGTH = Duration.ofMillis(1_500);

    private static final int WHOLE_PERCENT = 100;

    private final LongSupplier nanoTime;
    private final AtomicReference<Run> run = new AtomicReference<>(Run.NONE);

    private record Run(boolean started, long sinceNanos) {
        private static final Run NONE = new Run(false, 0);
    }

    public ChannelScan(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    public void start() {
        run.set(new Run(true, nanoTime.getAsLong()));
    }

    public void abort() {
        run.set(Run.NONE);
    }

    /// How far the scan is, 0..99; empty when there is none.
    public OptionalInt percent() {
        Run now = run.get();
        long passed = nanoTime.getAsLong() - now.sinceNanos();
        return now.started() && passed < LENGTH.toNanos()
                ? OptionalInt.of((int) (passed * WHOLE_PERCENT / LENGTH.toNanos()))
                : OptionalInt.empty();
    }
}
