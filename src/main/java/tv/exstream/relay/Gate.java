package tv.exstream.relay;

import tv.exstream.live.StreamCutter;
import tv.exstream.rendition.Gop;

/// Lets a connection give what it has until it is closed: what its encoder still writes then has nothing to do with what the next one
/// gives. Thread-safe.
final class Gate implements StreamCutter.Sink {
    private final StreamCutter.Sink sink;

    /// Guarded by this.
    private boolean closed;

    Gate(StreamCutter.Sink sink) {
        this.sink = sink;
    }

    @Override
    public synchronized void gop(Gop gop) {
        if (!closed) {
            sink.gop(gop);
        }
    }

    @Override
    public synchronized void jumped() {
        if (!closed) {
            sink.jumped();
        }
    }

    /// Nothing passes any more once this has returned.
    synchronized void close() {
        closed = true;
    }
}
