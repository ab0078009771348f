package tv.exstream.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The body of an answer as it comes in. Read by one thread, which waits no longer and is given no more than its [Bounds] allow; closed
/// by any. The client is asked for the next buffers when those before are read, so that no more than two lots of them are held.
final class Incoming extends InputStream implements BodySubscriber<InputStream> {
    private final Bounds bounds;
    private final Runnable over;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /// Owned by the thread that reads.
    private final Deque<ByteBuffer> held = new ArrayDeque<>();

    private long given;

    /// Guarded by this, as everything below.
    private @Nullable Subscription subscription;

    private boolean closed;

    private sealed interface Event {
        record Bytes(List<ByteBuffer> buffers) implements Event {}

        record End() implements Event {}

        record Broken(Throwable cause) implements Event {}
    }

    /// @param over runs when the connection is not needed any more; perhaps more than once
    Incoming(Bounds bounds, Runnable over) {
        this.bounds = bounds;
        this.over = over;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription begun) {
        synchronized (this) {
            subscription = begun;
            if (!closed) {
                begun.request(1);
                return;
            }
        }
        begun.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        events.add(new Event.Bytes(buffers));
    }

    @Override
    public void onError(Throwable cause) {
        events.add(new Event.Broken(cause));
    }

    @Override
    public void onComplete() {
        events.add(new Event.End());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (held.isEmpty()) {
            if (!receive()) {
                return -1;
            }
        }
        ByteBuffer first = held.element();
        int count = Math.min(length, first.remaining());
        first.get(target, from, count);
        if (!first.hasRemaining()) {
            held.remove();
        }
        given += count;
        if (given > bounds.most()) {
            close();
            throw new OutboundException(new Failure.TooLong(bounds.most()));
        }
        return count;
    }

    /// Answers whether there may be more.
    private boolean receive() throws IOException {
        switch (next()) {
            case Event.Bytes(List<ByteBuffer> buffers) -> {
                buffers.stream().filter(ByteBuffer::hasRemaining).forEach(held::add);
                more();
                return true;
            }
            case Event.End end -> {
                over.run();
                events.add(end);
                return false;
            }
            case Event.Broken broken -> {
                over.run();
                events.add(broken);
                throw new IOException(String.valueOf(broken.cause().getMessage()), broken.cause());
            }
        }
    }

    private Event next() throws IOException {
        requireOpen();
        try {
            Event event = events.poll(bounds.deadline().restNanos(), TimeUnit.NANOSECONDS);
            requireOpen();
            if (event != null) {
                return event;
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            var interrupted = new InterruptedIOException("reading was interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
        close();
        throw bounds.deadline().missed();
    }

    private synchronized void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
    }

    private synchronized void more() {
        if (subscription != null && !closed) {
            subscription.request(1);
        }
    }

    /// Closes the connection unless all has come.
    @Override
    public void close() {
        Subscription begun;
        synchronized (this) {
            closed = true;
            begun = subscription;
        }
        if (begun != null) {
            begun.cancel();
        }
        over.run();
        // Whoever waits is to learn it.
        events.add(new Event.End());
    }
}
