package tv.exstream.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.config.Config;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The channels that are being sent, one session each. Thread-safe.
public final class Sessions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /// How long closing waits for an owner thread: it only has to notice an interrupt.
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Feed.Opener opener;
    private final Config.Streaming limits;
    private final Ticker ticker;
    private final Arrival arrival;
    private final Counts<Total> totals = new Counts<>(Total.class);
    private final ReentrantLock lock = new ReentrantLock();

    /// Guarded by lock.
    private final Map<ChannelId, ChannelSession> byChannel = new HashMap<>();

    /// Those whose owner thread is not gone yet, also when others have taken their place; guarded by lock.
    private final Set<ChannelSession> alive = new HashSet<>();

    /// Guarded by lock.
    private boolean closed;

    /// @param arrival is told before anybody joins
    Sessions(Feed.Opener opener, Config.Streaming limits, Ticker ticker, Arrival arrival) {
        this.arrival = arrival;
        this.opener = opener;
        this.limits = limits;
        this.ticker = ticker;
    }

    /// Adds a viewer to the session of a channel, which is started when there is none. Answers at once; the first slice may
    /// take a moment.
    ///
    /// @throws ProblemException TOO_MANY_VIEWERS at a limit, NOT_READY when the server is stopping
    public Viewer join(Channel channel, ViewerDetails details) {
        try {
            arrival.at(channel);
            Viewer viewer = joinOrStart(channel, details);
            totals.increment(Total.VIEWERS_JOINED);
            LOG.info(
                    "channel={} viewer={} kind={} joined",
                    channel.number(),
                    details.address(),
                    details.kind());
            return viewer;
        } catch (ProblemException e) {
            totals.increment(Total.VIEWERS_REFUSED);
            throw e;
        }
    }

    private Viewer joinOrStart(Channel channel, ViewerDetails details) {
        while (true) {
            ChannelSession session = findOrStart(channel);
            Optional<Viewer> viewer = session.join(details);
            if (viewer.isPresent()) {
                return viewer.get();
            }
            // It ended between being found and being joined.
            forget(session);
        }
    }

    private ChannelSession findOrStart(Channel channel) {
        lock.lock();
        try {
            if (closed) {
                throw new ProblemException(Problem.NOT_READY, "the server is stopping");
            }
            ChannelSession present = byChannel.get(channel.id());
            return present != null ? present : start(channel);
        } finally {
            lock.unlock();
        }
    }

    private ChannelSession start(Channel channel) {
        makeRoom();
        var session = new ChannelSession(channel, limits, ticker, totals);
        byChannel.put(channel.id(), session);
        alive.add(session);
        session.start(opener, () -> over(session));
        totals.increment(Total.SESSIONS_STARTED);
        LOG.info("channel={} session started", channel.number());
        return session;
    }

    /// At the limit a session that only lingers gives way.
    private void makeRoom() {
        if (byChannel.size() < limits.maxSessions()) {
            return;
        }
        ChannelSession idle =
                byChannel.values().stream()
                        .filter(ChannelSession::endIfLingering)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.TOO_MANY_VIEWERS,
                                                "channels watched at once must be at most %d: one more"
                                                        .formatted(limits.maxSessions())));
        byChannel.remove(idle.channel().id(), idle);
    }

    private void over(ChannelSession session) {
        lock.lock();
        try {
            byChannel.remove(session.channel().id(), session);
            alive.remove(session);
        } finally {
            lock.unlock();
        }
        totals.increment(Total.SESSIONS_ENDED);
        LOG.info("channel={} session ended", session.channel().number());
    }

    private void forget(ChannelSession session) {
        lock.lock();
        try {
            byChannel.remove(session.channel().id(), session);
        } finally {
            lock.unlock();
        }
    }

    /// What is being sent now, in no order.
    public List<SessionSnapshot> snapshots() {
        return present().stream().map(ChannelSession::snapshot).toList();
    }

    /// Counts since the start; every [Total] is a key.
    public Map<Total, Long> totals() {
        return totals.snapshot();
    }

    /// Tells the session of a channel, if there is one, what the channel is now.
    void rename(Channel changed) {
        present().stream()
                .filter(session -> session.channel().id().equals(changed.id()))
                .forEach(session -> session.rename(changed));
    }

    /// Ends the session of a channel that was removed; its viewers get the end of the stream.
    public void end(ChannelId channel) {
        present().stream()
                .filter(session -> session.channel().id().equals(channel))
                .forEach(ChannelSession::end);
    }

    /// Ends what has lingered long enough and drops viewers whose connection is stuck. To be called about once a second.
    void sweep() {
        present().forEach(ChannelSession::sweep);
    }

    /// Ends all sessions and lets nobody join any more.
    @Override
    public void close() {
        List<ChannelSession> open = stopJoining();
        open.forEach(ChannelSession::end);
        try {
            for (ChannelSession session : open) {
                if (!session.awaitEnd(CLOSING)) {
                    LOG.warn("channel={} session does not end", session.channel().number());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ChannelSession> stopJoining() {
        lock.lock();
        try {
            closed = true;
            return new ArrayList<>(alive);
        } finally {
            lock.unlock();
        }
    }

    private List<ChannelSession> present() {
        lock.lock();
        try {
            return new ArrayList<>(byChannel.values());
        } finally {
            lock.unlock();
        }
    }
}
