package tv.exstream.session;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tv.exstream.channel.Channel;
import tv.exstream.config.Config;

/// Real sessions whose channels send made-up packets without end, for tests of whatever has viewers. Thread-safe.
public final class BusySessions implements AutoCloseable {
    /// Whole packets, about 13 KiB.
    public static final int SLICE_BYTES = 188 * 70;

    private static final Config.Streaming LIMITS = Limits.of(Duration.ZERO, 64, 5_000);

    private volatile Duration pause;
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicLong skippedNanos = new AtomicLong();
    private final Ticker ticker =
            new Ticker() {
                @Override
                public Instant wall() {
                    return Instant.now();
                }

                @Override
                public long nanos() {
                    return System.nanoTime() + skippedNanos.get();
                }

                @Override
                public void sleep(Duration duration) throws InterruptedException {
                    new Ticker.Real(Instant::now, System::nanoTime).sleep(duration);
                }
            };
    private final Sessions sessions = new Sessions(this::open, Limits.parts(LIMITS, ticker));

    /// @param pause between two slices
    public BusySessions(Duration pause) {
        this.pause = pause;
    }

    public Sessions sessions() {
        return sessions;
    }

    /// How many sessions were started so far.
    public int started() {
        return started.get();
    }

    /// Lets time pass for the sessions' limits, and looks who exceeds them.
    public void pass(Duration time) {
        skippedNanos.addAndGet(time.toNanos());
        sessions.sweep();
    }

    /// Sends faster or slower from now on.
    public void pause(Duration between) {
        pause = between;
    }

    @Override
    public void close() {
        sessions.close();
    }

    private Feed open(Channel channel, PacketRing ring, FeedLog log) {
        started.incrementAndGet();
        return () -> {
            byte[] slice = packets(channel);
            while (true) {
                publish(ring, slice);
                ticker.sleep(pause);
            }
        };
    }

    private static void publish(PacketRing ring, byte[] slice) {
        long number = ring.written();
        PacketRing.Start start =
                number % Slices.KEY_EVERY == 0
                        ? PacketRing.Start.AT_KEY_FRAME
                        : PacketRing.Start.INSIDE_GOP;
        ring.publish(
                start,
                number * Slices.TICKS,
                SharedPackets.of(slice),
                () -> SharedPackets.of(slice));
        ring.present(number * Slices.TICKS);
    }

    /// Null packets that carry the channel's number.
    private static byte[] packets(Channel channel) {
        ByteBuffer packets = ByteBuffer.allocate(SLICE_BYTES);
        while (packets.hasRemaining()) {
            packets.putInt(0x471F_FF10)
                    .putInt(channel.number().major())
                    .position(packets.position() + 180);
        }
        return packets.array();
    }
}
