package tv.exstream.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.config.Config;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The channels that are being sent: one session each, and one more for those who watch in a format of before. Thread-safe.
public final class Sessions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /// How long closing waits for an owner thread: it only has to notice an interrupt.
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Feed.Opener opener;
    private final Parts parts;
    private final Supplier<Config.Streaming> limits;
    private final Door door;
    private final Counts<Total> totals;
    private final ReentrantLock lock = new ReentrantLock();

    /// Which one who comes now joins; guarded by lock.
    private final Map<ChannelId, ChannelSession> byChannel = new HashMap<>();

    /// Those whose owner thread is not gone yet, also when others have taken their place: they have ended, or go on in a format of before for
    /// those who are there. Guarded by lock.
    private final Set<ChannelSession> alive = new LinkedHashSet<>();

    /// Guarded by lock.
    private boolean closed;

    /// What all sessions share.
    ///
    /// @param pacing how fast who comes is served
    record Parts(
            Supplier<Config.Streaming> limits,
            Ticker ticker,
            Door door,
            Restarts restarts,
            HeldPacing pacing) {
        /// The same for sessions whose clock is late.
        Parts late(Duration behind) {
            return new Parts(limits, new Ticker.Late(ticker, behind), door, restarts, pacing);
        }
    }

    Sessions(Feed.Opener opener, Parts parts) {
        this.opener = opener;
        this.parts = parts;
        limits = parts.limits();
        door = parts.door();
        totals = door.totals();
    }

    /// Adds a viewer to the session of a channel, which is started when there is none. Answers at once; the first slice may
    /// take a moment.
    ///
    /// @throws ProblemException TOO_MANY_VIEWERS at a limit, VIEWER_ENDED when an operator has just ended the same client's watching,
    ///     NOT_READY when the server is stopping
    public Viewer join(Channel channel, ViewerDetails details) {
        try {
            door.enter(channel, details);
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
                throw ProblemException.of(Problem.NOT_READY, Objection.STOPPING);
            }
            ChannelSession present = byChannel.get(channel.id());
            return present != null && present.sends(channel) ? present : start(channel);
        } finally {
            lock.unlock();
        }
    }

    private ChannelSession start(Channel channel) {
        makeRoom();
        var session = new ChannelSession(channel, parts);
        boolean isFirst = isUnsent(channel.id());
        byChannel.put(channel.id(), session);
        alive.add(session);
        session.start(opener, () -> over(session));
        totals.increment(Total.SESSIONS_STARTED);
        LOG.info("channel={} session started", channel.number());
        if (isFirst) {
            door.tell(new SessionEvent.Started(channel));
        }
        return session;
    }

    /// At the limit a session that only lingers gives way. One in a format of before takes a place like any other.
    private void makeRoom() {
        List<ChannelSession> sent = all();
        if (sent.size() < limits.get().maxSessions()) {
            return;
        }
        ChannelSession idle =
                sent.stream()
                        .filter(ChannelSession::endIfLingering)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        ProblemException.of(
                                                Problem.TOO_MANY_VIEWERS,
                                                Objection.CHANNELS_AT_MOST,
                                                limits.get().maxSessions()));
        byChannel.remove(idle.channel().id(), idle);
    }

    /// A channel begins with the first of its sessions and ends with the last.
    private void over(ChannelSession session) {
        boolean isOver;
        lock.lock();
        try {
            byChannel.remove(session.channel().id(), session);
            alive.remove(session);
            isOver = isUnsent(session.channel().id());
        } finally {
            lock.unlock();
        }
        totals.increment(Total.SESSIONS_ENDED);
        LOG.info("channel={} session ended", session.channel().number());
        if (isOver) {
            door.tell(new SessionEvent.Ended(session.channel()));
        }
    }

    private boolean isUnsent(ChannelId channel) {
        return alive.stream().noneMatch(each -> each.channel().id().equals(channel));
    }

    private void forget(ChannelSession session) {
        lock.lock();
        try {
            byChannel.remove(session.channel().id(), session);
        } finally {
            lock.unlock();
        }
    }

    /// What is being sent now to everybody alike. A channel may be there twice, the second time in a format of before.
    public List<SessionSnapshot> snapshots() {
        return all().stream().map(ChannelSession::snapshot).toList();
    }

    /// The same with what is sent to one viewer each, such as what was on, or what is on as it is for an age.
    public List<SessionSnapshot> everything() {
        return Stream.concat(snapshots().stream(), door.own(true)).toList();
    }

    /// The same without what was on. What is sent to everybody alike comes first.
    public List<SessionSnapshot> present() {
        return Stream.concat(snapshots().stream(), door.own(false)).toList();
    }

    /// The channels of which somebody is sent what is on now; some may be there twice. Players over HLS are not among them.
    public List<Channel> watched() {
        return present().stream()
                .filter(session -> !session.viewers().isEmpty())
                .map(SessionSnapshot::channel)
                .toList();
    }

    /// Counts since the start; every [Total] is a key.
    public Map<Total, Long> totals() {
        return totals.snapshot();
    }

    /// Tells what is sent of a channel, if anything is, what the channel is now. Receivers cannot be told of another format in the middle of a
    /// stream: those who are there keep the one with which they began, and who comes now has a session of his own.
    void change(Channel changed) {
        for (ChannelSession session : of(changed.id())) {
            session.change(changed);
            if (session.isLeft()) {
                forget(session);
            }
        }
    }

    /// Ends what is sent of a channel that was removed; its viewers get the end of the stream.
    public void end(ChannelId channel) {
        of(channel).forEach(ChannelSession::end);
    }

    /// Those who watched lately, the newest first; bounded.
    public List<EndedViewer> ended() {
        return door.ended();
    }

    /// Ends what is sent of a channel and whoever plays it over HLS or has a stream of their own. Everybody gets the reason with the next request.
    ///
    /// @throws ProblemException SESSION_NOT_FOUND when nobody watches and nothing lingers
    public void end(ChannelId channel, String reason) {
        List<ChannelSession> sent = of(channel);
        sent.forEach(each -> each.showOut(HlsAudience.Wanted.ALL, reason));
        sent.forEach(ChannelSession::end);
        int players = door.showOut(channel, HlsAudience.Wanted.ALL, reason);
        if (sent.isEmpty() && players == 0) {
            throw unknown(channel);
        }
        LOG.info("channel={} session ended by an operator reason={}", channel, reason);
    }

    /// Ends one who watches, whichever way. The client gets the reason with its next request.
    ///
    /// @throws ProblemException SESSION_NOT_FOUND, VIEWER_NOT_FOUND
    public void end(ChannelId channel, long viewer, String reason) {
        HlsAudience.Wanted wanted = id -> id == viewer;
        List<ChannelSession> sent = of(channel);
        int ended = sent.stream().mapToInt(each -> each.showOut(wanted, reason)).sum();
        if (ended + door.showOut(channel, wanted, reason) == 0) {
            if (sent.isEmpty() && door.audience().count(channel) == 0) {
                throw unknown(channel);
            }
            throw ProblemException.of(
                    Problem.VIEWER_NOT_FOUND, Objection.NO_VIEWER_OF, channel, viewer);
        }
        LOG.info("channel={} viewer={} ended by an operator reason={}", channel, viewer, reason);
    }

    /// Lets what is sent of a channel begin again with what is on now; nobody loses the stream.
    ///
    /// @throws ProblemException SESSION_NOT_FOUND when the channel is not being sent, RESTART_REFUSED
    public void restart(ChannelId channel) {
        List<ChannelSession> sent = of(channel);
        if (sent.isEmpty()) {
            throw unknown(channel);
        }
        if (parts.restarts().request(channel)
                instanceof Verdict.Refused(Refusal reason, Duration again)) {
            throw ProblemException.of(
                    Problem.RESTART_REFUSED,
                    Objection.RESTART_SOON,
                    sent.getFirst().channel().number(),
                    seconds(again),
                    reason);
        }
        sent.forEach(ChannelSession::beginAgain);
        LOG.info("channel={} restarted by an operator", sent.getFirst().channel().number());
    }

    private static long seconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }

    private static ProblemException unknown(ChannelId channel) {
        return ProblemException.of(Problem.SESSION_NOT_FOUND, Objection.NO_SESSION, channel);
    }

    /// Ends what has lingered long enough, drops viewers whose connection is stuck, and lets go of idle ones. To be called about once
    /// a second.
    void sweep() {
        all().forEach(ChannelSession::sweep);
        door.sweep(watched());
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

    private List<ChannelSession> of(ChannelId channel) {
        return all().stream().filter(each -> each.channel().id().equals(channel)).toList();
    }

    /// Those that go on in a format of before come last.
    private List<ChannelSession> all() {
        lock.lock();
        try {
            return alive.stream()
                    .filter(each -> !each.ring().hasEnded())
                    .sorted(Comparator.comparing(ChannelSession::isLeft))
                    .toList();
        } finally {
            lock.unlock();
        }
    }
}
