package tv.exstream.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.live.StreamCutter;
import tv.exstream.rendition.ChunkWriter;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.HeardTracks;
import tv.exstream.rendition.LiveTime;
import tv.exstream.rendition.Placing;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;

/// Stores what was received from a live source where it is on air. Thread-safe: the threads of a source that failed and of the one
/// that takes over may meet.
final class Receiver implements StreamCutter.Sink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);

    private final RenditionRequest whole;
    private final HeardTracks tracks;
    private final LiveTime time;
    private final Placing placing;
    private final Renditions renditions;
    private final InstantSource clock;

    /// Guarded by this, as everything below.
    private @Nullable Open open;

    private boolean closed;

    /// Written under the lock, which is held while the disk is; read without it, so that nobody who only looks waits for a disk.
    private final AtomicLong stored = new AtomicLong();

    /// As [#stored].
    private volatile long late;

    /// As [#stored]. When what is stored ends.
    private volatile Instant end = Instant.MIN;

    /// The part that is being added to.
    private record Open(long part, Renditions.Appender appender) {}

    Receiver(RenditionRequest whole, Placing placing, Renditions renditions, InstantSource clock) {
        this.whole = whole;
        tracks = whole.tracks();
        this.placing = placing;
        this.renditions = renditions;
        this.clock = clock;
        time = new LiveTime(whole.profile().video().rate());
    }

    /// What is received goes on where something else that is stored ends, if that is still ahead.
    synchronized void after(long frame) {
        placing.after(frame);
    }

    @Override
    public synchronized void gop(Gop gop) {
        if (!closed) {
            Optional<Gop> placed = placing.place(gop, clock.instant());
            late = placing.late();
            placed.ifPresent(this::store);
        }
    }

    @Override
    public synchronized void jumped() {
        placing.jumped();
    }

    /// How many chunks were stored. Never waits.
    long stored() {
        return stored.get();
    }

    /// How many came too late to be shown in their place. Never waits.
    long late() {
        return late;
    }

    /// When what is stored ends; [Instant#MIN] while nothing is. Never waits.
    Instant end() {
        return end;
    }

    /// How far what is stored reaches beyond now; zero when it does not. Never waits.
    Duration ahead() {
        Instant now = clock.instant();
        return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (open != null) {
            open.appender().close();
        }
        open = null;
    }

    private void store(Gop gop) {
        byte[] packets;
        try {
            packets = ChunkWriter.write(tracks.arrange(gop));
        } catch (IllegalArgumentException e) {
            LOG.debug("live gop left out item={} because={}", whole.item().id(), e.getMessage());
            return;
        }
        appender(time.part(gop.startFrame())).add(gop.startFrame(), gop.frames(), packets);
        end = time.instantOf(gop.endFrame());
        stored.getAndIncrement();
    }

    private Renditions.Appender appender(long part) {
        Open current = open;
        if (current != null && current.part() == part) {
            return current.appender();
        }
        if (current != null) {
            current.appender().close();
        }
        var next = new Open(part, renditions.append(whole.ofPart(part).key()));
        open = next;
        return next.appender();
    }
}
