package tv.exstream.session;

import java.time.Duration;
import tv.exstream.config.Pacing;

/// How long a viewer waits for what the ring has already: by the time in the stream, never by bytes. Owned by the viewer's thread.
///
/// ```
///   at once    |<- lead ->|
///   burst      |||||||||||| | | | | | |   twice the speed of the stream, until the viewer has reached its edge
///   adaptive   ||||||||||||  |  |  | |    1.0 to 1.2 times, faster while the connection takes what it gets at once
/// ```
final class Pace {
    static final double BURST_SPEED = 2;
    static final double FASTEST = 1.2;

    /// Slower than the stream would only mean to fall behind what the ring keeps.
    static final double SLOWEST = 1;

    /// A write that takes longer has waited for the network.
    private static final long LONG_WRITE_NANOS = Duration.ofMillis(100).toNanos();

    private static final long SHORT_WRITE_NANOS = Duration.ofMillis(20).toNanos();
    private static final double SLOWER = 0.95;
    private static final double FASTER = 1.02;

    /// A stream whose time jumps, or a viewer who was moved on, begins anew.
    private static final long JUMP_TICKS = 5 * 90_000L;

    private static final double NANOS_PER_TICK = 1_000_000 / 90.0;

    private final Pacing pacing;
    private final double atOnceNanos;
    private double speed;
    private boolean started;
    private long lastTicks;

    /// How much of the stream was handed out since the start.
    private double mediaNanos;

    /// When the last slice was due.
    private double dueNanos;

    /// @param atOnce how much of the stream is handed out at once
    Pace(Pacing pacing, Duration atOnce) {
        this.pacing = pacing;
        atOnceNanos = atOnce.toNanos();
        speed =
                switch (pacing) {
                    case BURST -> BURST_SPEED;
                    case REALTIME, ADAPTIVE, DISABLED -> SLOWEST;
                };
    }

    /// Where in the ring the viewer starts.
    PacketRing.Join join() {
        return switch (pacing) {
            case REALTIME, ADAPTIVE -> PacketRing.Join.PRESENT;
            case BURST, DISABLED -> PacketRing.Join.EARLY;
        };
    }

    Pacing pacing() {
        return pacing;
    }

    /// How long the slice that starts at this time of the stream is to be held back; not at all when 0 or less.
    long holdBackNanos(long ticks90k, long nowNanos) {
        return switch (pacing) {
            // The channel itself is sent by its PCR, so that nothing is in the ring before its
            // time.
            case REALTIME, DISABLED -> 0;
            case BURST, ADAPTIVE -> Math.round(due(ticks90k, nowNanos) - nowNanos);
        };
    }

    private double due(long ticks90k, long nowNanos) {
        long step = ticks90k - lastTicks;
        lastTicks = ticks90k;
        if (!started || step < 0 || step > JUMP_TICKS) {
            started = true;
            mediaNanos = 0;
            dueNanos = nowNanos;
            return dueNanos;
        }
        double length = step * NANOS_PER_TICK;
        mediaNanos += length;
        double held = Math.min(length, Math.max(0, mediaNanos - atOnceNanos)) / speed;
        // Who waited for the stream to come owes nothing, and has saved nothing up either.
        dueNanos = Math.max(dueNanos + held, nowNanos - length);
        return dueNanos;
    }

    /// The connection took so long for the last slice.
    void took(long nanos) {
        if (pacing != Pacing.ADAPTIVE) {
            return;
        }
        if (nanos > LONG_WRITE_NANOS) {
            speed = Math.max(SLOWEST, speed * SLOWER);
        } else if (nanos < SHORT_WRITE_NANOS) {
            speed = Math.min(FASTEST, speed * FASTER);
        }
    }

    double speed() {
        return speed;
    }
}
