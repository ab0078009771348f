package tv.exstream.session;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.hls.CatchUp;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.rendition.ChannelClock;

/// Endless streams of what was on, and of what is on for those who may not see everything. Each viewer has a session of their own, which
/// is the channel's usual one with a clock that is late or with slates in the place of what is not for them: what a channel shows is a
/// function of time, so nothing else is needed, no process and no recording. Thread-safe.
public final class PersonalStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PersonalStreams.class);

    private final HlsStreams entrances;
    private final ChannelFeed.Parts parts;
    private final Sessions.Parts shared;
    private final Counts<Total> totals;
    private final ReentrantLock lock = new ReentrantLock();

    /// Guarded by lock.
    private final Set<ChannelSession> sessions = new HashSet<>();

    /// Guarded by lock.
    private boolean closed;

    /// @param entrances finds where somebody comes in
    /// @param shared what these sessions share with the live ones: limits and the door
    PersonalStreams(HlsStreams entrances, ChannelFeed.Parts parts, Sessions.Parts shared) {
        this.entrances = entrances;
        this.parts = parts;
        this.shared = shared;
        totals = shared.door().totals();
        shared.door().alsoShows(new Own());
    }

    /// These streams, as the door knows them.
    private final class Own implements Door.OwnStreams {
        @Override
        public List<SessionSnapshot> snapshots(boolean withLate) {
            return present().stream()
                    .filter(session -> withLate || !session.isLate())
                    .map(ChannelSession::snapshot)
                    .toList();
        }

        @Override
        public int showOut(ChannelId channel, HlsAudience.Wanted wanted, String reason) {
            return PersonalStreams.this.showOut(channel, wanted, reason);
        }
    }

    /// Starts a stream that begins with the key frame before what is wanted, and with the first picture of a programme where one begins
    /// in that second. Waits a little for what is missing there.
    ///
    /// @throws ProblemException OUTSIDE_TIMELINE when that is too long ago, TOO_MANY_VIEWERS at a limit, VIEWER_ENDED as for the
    ///     present, NOT_READY when the server is stopping
    public Viewer join(Channel channel, Past past, ViewerDetails details)
            throws InterruptedException {
        shared.door().enter(channel, details);
        CatchUp entrance = entrances.seenBy(details.ratings()).catchUp(channel, past);
        ChannelClock clock = HlsSegments.clock(channel);
        Duration behind = entrance.behind(clock);
        var session = new ChannelSession(channel, shared.late(behind));
        entrance.endFrame().ifPresent(frame -> session.ring().endAt(clock.ticks90k(frame)));
        Viewer viewer = joined(session, details, parts.late(behind).seenBy(details.ratings()));
        LOG.info(
                "channel={} viewer={} kind={} behind={} joined",
                channel.number(),
                details.address(),
                details.kind(),
                behind);
        return viewer;
    }

    /// Starts a stream of the present for somebody who may not see everything.
    ///
    /// @throws ProblemException as above, but for OUTSIDE_TIMELINE
    public Viewer join(Channel channel, ViewerDetails details) {
        shared.door().enter(channel, details);
        Viewer viewer =
                joined(
                        new ChannelSession(channel, shared),
                        details,
                        parts.seenBy(details.ratings()));
        LOG.info(
                "channel={} viewer={} kind={} joined what is for the age of {}",
                channel.number(),
                details.address(),
                details.kind(),
                details.ratings().highestAge());
        return viewer;
    }

    /// A session has its viewer before anybody looks whether it has one.
    private Viewer joined(ChannelSession session, ViewerDetails details, ChannelFeed.Parts late) {
        lock.lock();
        try {
            if (closed) {
                throw stopping();
            }
            if (sessions.size() >= shared.limits().get().maxSessions()) {
                totals.increment(Total.VIEWERS_REFUSED);
                throw ProblemException.of(
                        Problem.TOO_MANY_VIEWERS,
                        Objection.VIEWERS_OF_PAST_AT_MOST,
                        shared.limits().get().maxSessions());
            }
            Viewer viewer = session.join(details).orElseThrow(PersonalStreams::stopping);
            sessions.add(session);
            start(session, late);
            return viewer;
        } finally {
            lock.unlock();
        }
    }

    private void start(ChannelSession session, ChannelFeed.Parts late) {
        session.start(
                (channel, ring, log) -> new ChannelFeed(channel, ring, log, late),
                () -> over(session));
        totals.increment(Total.VIEWERS_JOINED);
        totals.increment(Total.SESSIONS_STARTED);
    }

    private void over(ChannelSession session) {
        lock.lock();
        try {
            sessions.remove(session);
        } finally {
            lock.unlock();
        }
        totals.increment(Total.SESSIONS_ENDED);
        LOG.info("channel={} session of the past ended", session.channel().number());
    }

    private static ProblemException stopping() {
        return ProblemException.of(Problem.NOT_READY, Objection.STOPPING);
    }

    /// What is being sent now, in no order.
    public List<SessionSnapshot> snapshots() {
        return present().stream().map(ChannelSession::snapshot).toList();
    }

    /// Tells the streams of a channel what the channel is now.
    void change(Channel changed) {
        present().stream()
                .filter(session -> session.channel().id().equals(changed.id()))
                .forEach(session -> session.change(changed));
    }

    /// Ends the streams of a channel that was removed.
    void end(ChannelId channel) {
        present().stream()
                .filter(session -> session.channel().id().equals(channel))
                .forEach(ChannelSession::end);
    }

    /// Ends the streams of a channel's viewers that are wanted, each with an operator's words. Answers how many.
    private int showOut(ChannelId channel, HlsAudience.Wanted wanted, String reason) {
        int gone = 0;
        for (ChannelSession session : present()) {
            boolean isShownOut =
                    session.channel().id().equals(channel) && session.showOut(wanted, reason) > 0;
            if (isShownOut) {
                session.end();
                gone++;
            }
        }
        return gone;
    }

    /// Drops viewers whose connection is stuck and ends streams that nobody watches any more: nobody zaps back to one. To be called
    /// about once a second.
    void sweep() {
        for (ChannelSession session : present()) {
            session.sweep();
            session.endIfLingering();
        }
    }

    /// Ends all streams and lets nobody join any more.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        present().forEach(ChannelSession::end);
    }

    private List<ChannelSession> present() {
        lock.lock();
        try {
            return List.copyOf(sessions);
        } finally {
            lock.unlock();
        }
    }
}
