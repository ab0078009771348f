package tv.exstream.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Who watched lately, and who was shown out and is told why when he asks again. Bounded. Thread-safe.
final class Endings {
    /// How long whoever was shown out is refused. Players ask again within seconds, and give up after some refusals.
    static final Duration SHOWN_OUT = Duration.ofSeconds(60);

    /// Arbitrary: more than an operator ends within a minute.
    static final int MOST_SHOWN_OUT = 1_000;

    /// Arbitrary: what a person reads.
    static final int MOST_LISTED = 50;

    private final Ticker ticker;
    private final ReentrantLock lock = new ReentrantLock();

    /// From the oldest to the newest; guarded by lock.
    private final Deque<EndedViewer> ended = new ArrayDeque<>();

    /// From the oldest to the newest; guarded by lock.
    private final Map<Client, Refusal> shownOut = new LinkedHashMap<>();

    /// A client, as far as its requests tell. It is the same one when it comes another way.
    private record Client(ChannelId channel, String address, String agent) {}

    private record Refusal(String reason, long sinceNanos) {}

    Endings(Ticker ticker) {
        this.ticker = ticker;
    }

    void note(EndedViewer viewer) {
        lock.lock();
        try {
            ended.addLast(viewer);
            if (ended.size() > MOST_LISTED) {
                ended.removeFirst();
            }
        } finally {
            lock.unlock();
        }
    }

    /// The newest first.
    List<EndedViewer> newest() {
        lock.lock();
        try {
            return new ArrayList<>(ended).reversed();
        } finally {
            lock.unlock();
        }
    }

    /// Refuses a client for a while.
    void showOut(ChannelId channel, ViewerDetails details, String reason) {
        lock.lock();
        try {
            Client client = client(channel, details);
            shownOut.remove(client);
            shownOut.put(client, new Refusal(reason, ticker.nanos()));
            forgetOld();
        } finally {
            lock.unlock();
        }
    }

    /// @throws ProblemException VIEWER_ENDED with the reason that the operator gave
    void requireWelcome(Channel channel, ViewerDetails details) {
        lock.lock();
        try {
            forgetOld();
            @Nullable Refusal refusal = shownOut.get(client(channel.id(), details));
            if (refusal != null) {
                throw ProblemException.of(
                        Problem.VIEWER_ENDED,
                        Objection.WATCHING_ENDED,
                        channel.number(),
                        refusal.reason());
            }
        } finally {
            lock.unlock();
        }
    }

    private void forgetOld() {
        long now = ticker.nanos();
        Iterator<Refusal> oldest = shownOut.values().iterator();
        while (oldest.hasNext()) {
            boolean isOver = now - oldest.next().sinceNanos() >= SHOWN_OUT.toNanos();
            if (!isOver && shownOut.size() <= MOST_SHOWN_OUT) {
                return;
            }
            oldest.remove();
        }
    }

    private static Client client(ChannelId channel, ViewerDetails details) {
        return new Client(channel, details.address(), details.agent());
    }
}
