package tv.exstream.relay;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tv.exstream.live.Fault;
import tv.exstream.live.Vigil;

/// The connection to a live source that is open, or being opened, by the thread that makes it. Thread-safe: others break it off.
final class Connection implements AutoCloseable {
    private final Thread reader = Thread.currentThread();
    private final Vigil vigil;
    private final Predicate<Fault> bears;

    /// Guarded by this, as everything below.
    private @Nullable Pipeline pipeline;

    private @Nullable Fault fault;
    private boolean closed;

    /// @param bears tells which faults are no reason to leave
    Connection(Vigil vigil, Predicate<Fault> bears) {
        this.vigil = vigil;
        this.bears = bears;
    }

    Vigil vigil() {
        return vigil;
    }

    /// What is received goes this way.
    synchronized void through(Pipeline taken) {
        pipeline = taken;
    }

    /// Why it was broken off; empty when it was not.
    synchronized Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /// Breaks it off when it gives nothing of use, unless that is because of us.
    void check(long now) {
        Pipeline taken;
        synchronized (this) {
            taken = pipeline;
        }
        if (taken != null && taken.isStarting()) {
            return;
        }
        vigil.fault(now).ifPresent(this::breakOff);
    }

    /// The first fault counts. Reading is interrupted; what is fed to ffmpeg is not, so that is ended.
    void breakOff(Fault found) {
        Pipeline fed;
        synchronized (this) {
            if (closed || fault != null || bears.test(found)) {
                return;
            }
            fault = found;
            fed = pipeline;
            reader.interrupt();
        }
        if (fed != null) {
            fed.end(found.reason());
        }
    }

    /// No interrupt for this connection reaches the next one. By its own thread.
    @Override
    public synchronized void close() {
        closed = true;
        boolean _ = Thread.interrupted();
    }
}
