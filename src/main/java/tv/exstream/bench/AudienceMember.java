package tv.exstream.bench;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;

/// One viewer: reads a channel as fast as it comes and throws it away. Its fields may be read by others when its thread has ended.
final class AudienceMember implements Runnable {
    /// Who has seen nothing for so long is starved in any case.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Nobody waits longer than this for a picture.
    private static final Duration LATE = Duration.ofSeconds(2);

    /// As long as a delivery gap may be for a player with a buffer of some seconds.
    private static final Duration STARVING = Duration.ofSeconds(1);

    /// Deliveries do not end exactly where the window does.
    private static final double LEAST_SHARE = 0.95;

    private static final int BUFFER = 65_536;

    private final String path;
    private final Surroundings around;
    private final GapMeter meter;
    private long firstByteNanos = Long.MAX_VALUE;
    private boolean endedEarly;

    /// What all members share.
    ///
    /// @param nanos time since the audience came
    /// @param seated counted down once by each, when it sees something or never will
    record Surroundings(
            AudiencePlan plan,
            LongSupplier nanos,
            Window window,
            Gaps gaps,
            CountDownLatch seated) {}

    AudienceMember(int channel, Surroundings around) {
        path = Zap.path(channel);
        this.around = around;
        meter = new GapMeter(around.gaps(), around.window(), around.nanos().getAsLong());
    }

    @Override
    public void run() {
        long asked = around.nanos().getAsLong();
        try (HttpGet stream = HttpGet.send(around.plan().port(), path, "", PATIENCE)) {
            if (stream.status() == 200) {
                watch(stream.body(), asked);
            }
        } catch (IOException e) {
            endedEarly = true; // refused, or cut off, or nothing came for too long
        } finally {
            if (!isSeated()) {
                around.seated().countDown();
            }
        }
    }

    boolean isRefused() {
        return !isSeated();
    }

    boolean isLate() {
        return isSeated() && firstByteNanos > LATE.toNanos();
    }

    boolean isStarved() {
        return isSeated()
                && (endedEarly
                        || meter.longestNanos() > STARVING.toNanos()
                        || meter.bytes() < LEAST_SHARE * around.plan().bytesEach());
    }

    /// From the request on.
    double firstByteMillis() {
        return firstByteNanos / 1e6;
    }

    GapMeter meter() {
        return meter;
    }

    private boolean isSeated() {
        return firstByteNanos < Long.MAX_VALUE;
    }

    private void watch(InputStream body, long asked) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count = body.read(buffer);
            long now = around.nanos().getAsLong();
            if (count < 0) {
                endedEarly = true;
                return;
            }
            if (!isSeated()) {
                firstByteNanos = now - asked;
                around.seated().countDown();
            }
            meter.arrived(now, count);
            if (now >= around.window().end()) {
                return;
            }
        }
    }
}
