package tv.exstream.live;

import java.util.concurrent.atomic.AtomicInteger;
import tv.exstream.rendition.Urgency;

/// Has connections, and notes when somebody more urgent wants them. Thread-safe.
public final class NotedHolder implements Leases.Holder {
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Urgency urgency;
    private volatile Runnable whenAsked = () -> {};

    public NotedHolder(Urgency urgency) {
        this.urgency = urgency;
    }

    /// Of somebody who watches, and gives nothing back.
    public static NotedHolder viewer() {
        return new NotedHolder(Urgency.VIEWER);
    }

    void become(Urgency other) {
        urgency = other;
    }

    public void whenAsked(Runnable happens) {
        whenAsked = happens;
    }

    public int asked() {
        return asked.get();
    }

    @Override
    public Urgency urgency() {
        return urgency;
    }

    @Override
    public void giveBack() {
        asked.incrementAndGet();
        whenAsked.run();
    }
}
