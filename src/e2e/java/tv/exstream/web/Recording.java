package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import tv.exstream.Patience;
import tv.exstream.Standstills;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.mpegts.TsPacket;

/// A client that takes whatever an endless stream sends, keeps it and notes when it came. Thread-safe.
public final class Recording implements AutoCloseable {
    /// The server must have begun by then, or something is broken.
    private static final Duration BEGINNING = Duration.ofSeconds(20);

    private static final int BUFFER = 65_536;

    /// What comes sooner than this after what came before had been waiting to be read.
    private static final Duration BACKLOG = Duration.ofMillis(5);

    /// What a player has before it shows anything; they wait for twice as much and more.
    private static final Duration BUFFERED = Duration.ofMillis(500);

    private final LiveStream stream;
    private final Thread thread;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TsChecker checker = new TsChecker();

    /// From asking to the first byte, as far as somebody was awake; guarded by this.
    private Optional<Duration> delay = Optional.empty();

    /// Guarded by this.
    private long firstNanos;

    /// Guarded by this.
    private long lastNanos;

    /// Guarded by this.
    private Gap largestGap = new Gap(Duration.ZERO, Instant.now());

    /// When a player would have begun to show it; guarded by this.
    private OptionalLong shownFromNanos = OptionalLong.empty();

    /// Guarded by this.
    private Duration leastReserve = Duration.ofDays(1);

    /// True once the server has ended it; guarded by this.
    private boolean ended;

    private volatile boolean closed;

    private Recording(LiveStream stream, long askedNanos) {
        this.stream = stream;
        thread = Thread.ofPlatform().daemon().name("recording").start(() -> record(askedNanos));
    }

    /// Begins to record a stream.
    ///
    /// @param path of the stream on the server at this port of this machine
    public static Recording of(int port, String path) {
        try {
            long asked = System.nanoTime();
            return new Recording(LiveStream.open(new Socket("127.0.0.1", port), path), asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(long askedNanos) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                arrived(Arrays.copyOf(buffer, count), askedNanos);
            }
        } catch (IOException e) {
            // Closed here, or cut off by the server's death.
        }
        over();
    }

    private synchronized void arrived(byte[] part, long askedNanos) {
        long now = System.nanoTime();
        if (delay.isEmpty()) {
            delay = Optional.of(awake(askedNanos, now));
            firstNanos = now;
        } else {
            noteGap(now);
            noteReserve(now);
        }
        lastNanos = now;
        bytes.writeBytes(part);
        checker.accept(part, 0, part.length);
        if (shownFromNanos.isEmpty() && decodable().compareTo(BUFFERED) >= 0) {
            shownFromNanos = OptionalLong.of(now);
        }
    }

    private synchronized void over() {
        ended = !closed;
    }

    /// Something may have come while nobody was there to note it, which is no gap.
    private void noteGap(long now) {
        Duration gap = awake(lastNanos, now);
        if (gap.compareTo(largestGap.length()) > 0) {
            largestGap = new Gap(gap, Instant.now());
        }
    }

    private static Duration awake(long fromNanos, long toNanos) {
        return Duration.ofNanos(toNanos - fromNanos)
                .minus(Standstills.HERE.within(fromNanos, toNanos));
    }

    /// What a player has left when the next bytes come; they may have come while nobody was there to note it.
    /// While a backlog is read nothing is told by what has been read of it so far.
    private void noteReserve(long now) {
        if (shownFromNanos.isEmpty() || awake(lastNanos, now).compareTo(BACKLOG) < 0) {
            return;
        }
        Duration left =
                decodable()
                        .minusNanos(lastNanos - shownFromNanos.getAsLong())
                        .minus(awake(lastNanos, now));
        leastReserve = left.compareTo(leastReserve) < 0 ? left : leastReserve;
    }

    private Duration decodable() {
        return Duration.ofNanos(checker.decodableTicks() * 1_000_000 / 90);
    }

    /// Waits until it has recorded for so long, by the clock on the wall.
    public Recording awaitLength(Duration length) {
        awaitStart();
        Patience.until(
                "recorded for " + length,
                length.plus(BEGINNING),
                () -> length().compareTo(length) >= 0);
        return this;
    }

    /// Waits for the first byte.
    public Recording awaitStart() {
        Patience.until("the stream begins", BEGINNING, () -> delay().isPresent());
        return this;
    }

    /// Waits until the server ends the stream.
    public void awaitEnd(Duration longest) {
        Patience.until("the stream ends", longest, this::hasEnded);
    }

    private synchronized Duration length() {
        return Duration.ofNanos(System.nanoTime() - firstNanos);
    }

    private synchronized Optional<Duration> delay() {
        return delay;
    }

    /// How long after the request the first byte came, without the time in which nobody was there to note it.
    public Duration firstByteAfter() {
        return delay().orElseThrow();
    }

    /// True once the server has ended the stream.
    public synchronized boolean hasEnded() {
        return ended;
    }

    /// A time in which nothing came.
    ///
    /// @param end when something came again, for the log of the server to be looked at
    public record Gap(Duration length, Instant end) {}

    /// The longest one after the first byte, up to now for a stream that goes on.
    public synchronized Gap largestGap() {
        if (!ended && !closed) {
            noteGap(System.nanoTime());
        }
        return largestGap;
    }

    /// Fails when nothing came for so long.
    public void assertNoGapOf(Duration length) {
        assertThat(largestGap())
                .matches(gap -> gap.length().compareTo(length) < 0, "shorter than " + length);
    }

    /// Fails when a player would have had to wait.
    ///
    /// @param whose stream this is
    public synchronized void assertNeverDry(String whose) {
        assertThat(leastReserve).as("left of %s when more came", whose).isPositive();
    }

    /// What is wrong with the stream so far.
    public synchronized TsChecker checker() {
        return checker;
    }

    /// What came so far, up to the last whole packet.
    public synchronized byte[] packets() {
        return Arrays.copyOf(bytes.toByteArray(), bytes.size() / TsPacket.SIZE * TsPacket.SIZE);
    }

    /// Leaves. Everything stays readable.
    @Override
    public void close() {
        largestGap();
        closed = true;
        try {
            stream.close();
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
