package tv.exstream.bench;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import tv.exstream.bench.KeyFrameWatch.KeyFrame;

/// One viewer who tunes to a channel and looks at its key frames. Owned by one thread.
final class Zap implements AutoCloseable {
    /// Whoever waits longer has given up.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int BUFFER = 65_536;

    private final Lab lab;
    private final long begun;
    private final HttpGet stream;
    private final KeyFrameWatch watch = new KeyFrameWatch();
    private final byte[] buffer = new byte[BUFFER];

    private Zap(Lab lab, long begun, HttpGet stream) {
        this.lab = lab;
        this.begun = begun;
        this.stream = stream;
    }

    /// @param port of the server on this machine
    static Zap to(int channel, int port, Lab lab) throws IOException {
        long begun = lab.nanoTime().getAsLong();
        return new Zap(lab, begun, HttpGet.ok(port, path(channel), "", PATIENCE));
    }

    static String path(int channel) {
        return "/iptv/channel/%d.ts".formatted(channel);
    }

    /// Reads until a key frame of at least that size is there as a whole, after the tables it needs. Answers how long that took
    /// from before the connection was made.
    ///
    /// @throws IOException when the stream ends before, or nothing of that kind comes
    double millisToKeyFrame(int leastBytes) throws IOException {
        while (watch.first(leastBytes).isEmpty()) {
            read();
            if (lab.since(begun).compareTo(PATIENCE) > 0) {
                throw new IOException(
                        "a key frame of %d bytes must come within %d s: key frames %s"
                                .formatted(leastBytes, PATIENCE.toSeconds(), watch.all()));
            }
        }
        return (watch.first(leastBytes).orElseThrow().nanos() - begun) / 1e6;
    }

    /// Reads on for a while.
    ///
    /// @throws IOException when the stream ends before
    void watch(Duration length) throws IOException {
        long since = lab.nanoTime().getAsLong();
        while (lab.since(since).compareTo(length) < 0) {
            read();
        }
    }

    /// All key frames so far, in order.
    List<KeyFrame> keyFrames() {
        return watch.all();
    }

    /// Reads until it is closed.
    void readOn() {
        try {
            while (true) {
                read();
            }
        } catch (IOException e) {
            return; // it was closed, or the stream ended and somebody else will start another
            // session
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void read() throws IOException {
        int count = stream.body().read(buffer);
        if (count < 0) {
            throw new EOFException("stream must go on: key frames " + watch.all());
        }
        watch.accept(buffer, count, lab.nanoTime().getAsLong());
    }
}
