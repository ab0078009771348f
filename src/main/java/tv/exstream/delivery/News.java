package tv.exstream.delivery;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.webhook.Event;
import tv.exstream.webhook.EventKind;

/// What has happened and is not yet noted for those who want to hear of it. Thread-safe; whoever tells never waits.
public final class News {
    /// More than happen in the second in which nobody looks.
    private static final int MOST = 1_000;

    private static final int ID_BYTES = 16;
    private static final Logger LOG = LoggerFactory.getLogger(News.class);

    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(MOST);
    private final AtomicLong lost = new AtomicLong();
    private final InstantSource clock;
    private final SecureRandom random;

    public News(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /// Something has happened.
    ///
    /// @param said a record without secrets, which is told as JSON
    public void tell(EventKind kind, Record said) {
        if (!events.offer(event(kind, said)) && lost.getAndIncrement() == 0) {
            LOG.warn("news lost: more than {} wait to be noted", MOST);
        }
    }

    /// The same as a value, for whoever notes it himself.
    public Event event(EventKind kind, Record said) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return new Event(
                "msg_" + HexFormat.of().formatHex(id),
                kind,
                clock.instant(),
                JsonMapper.shared().writeValueAsString(said));
    }

    /// Everything that has happened, the oldest first; waits for the first of it.
    List<Event> take(Duration patience) throws InterruptedException {
        List<Event> taken = new ArrayList<>();
        Event first = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            taken.add(first);
            int _ = events.drainTo(taken);
        }
        return taken;
    }
}
