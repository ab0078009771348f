package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.config.Config;
import tv.exstream.config.Pacing;
import tv.exstream.media.Profile;
import tv.exstream.problem.ProblemException;

/// One channel that is being sent.
///
/// ```
///   playout, store --> Feed --publish--> PacketRing --next--> Cursor of viewer 1 --> its client
///                     (the owner thread)            \--next--> Cursor of viewer 2 --> its client
/// ```
///
/// **Threads.** One virtual thread named for the channel runs the [Feed] and nothing else touches what the feed holds. Viewers
/// are the threads of their web requests; all they share with the owner is the ring, which they read without locks, so nobody
/// who watches can delay the channel or another viewer. The lock here guards only who is there.
///
/// **Life.** A session starts with its first viewer. It does not stop when the last one leaves but lingers, because people zap
/// back; a viewer who comes in time finds the stream going on. When nobody came, or the channel was removed, or the server
/// stops, it ends: the ring ends, every viewer gets the end of its stream, the owner thread is interrupted and is gone.
/// A session that has ended never revives; whoever comes then gets a new one.
///
/// **Failures.** A missing programme, an unreadable chunk, a failing fill or anything unexpected inside the feed becomes a slate
/// there. No failure ends a session.
final class ChannelSession {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelSession.class);

    private volatile Channel channel;

    /// What receivers were told when it began.
    private final Profile format;

    /// Whether others come to another session meanwhile.
    private volatile boolean isLeft;

    private final Supplier<Config.Streaming> limits;
    private final Ticker ticker;
    private final Door door;
    private final Restarts restarts;
    private final HeldPacing pacing;
    private final PacketRing ring = new PacketRing();
    private final FeedLog log;
    private final Instant started;
    private final ReentrantLock lock = new ReentrantLock();

    /// Set once by the owner thread.
    private volatile Feed feed = () -> {};

    /// Set once by start.
    private Thread owner = Thread.ofVirtual().unstarted(() -> {});

    /// Guarded by lock.
    private final Set<Viewer> viewers = new LinkedHashSet<>();

    /// When the last viewer left; guarded by lock.
    private long emptySinceNanos;

    /// Guarded by lock.
    private boolean ended;

    /// How much the ring had at the last sweep that found something new, and when that was; owned by whoever sweeps.
    private long written;

    private long writtenNanos;

    ChannelSession(Channel channel, Sessions.Parts parts) {
        this.channel = channel;
        format = channel.profile().encoded();
        limits = parts.limits();
        ticker = parts.ticker();
        door = parts.door();
        restarts = parts.restarts();
        pacing = parts.pacing();
        log = new FeedLog(door.totals());
        started = ticker.wall();
        emptySinceNanos = ticker.nanos();
        writtenNanos = ticker.nanos();
    }

    /// Starts the owner thread, which runs until the session ends. Called once, before anybody else knows the session.
    ///
    /// @param whenOver what the owner thread does last
    void start(Feed.Opener opener, Runnable whenOver) {
        owner =
                Thread.ofVirtual()
                        .name("channel-" + channel.number())
                        .unstarted(() -> run(opener, whenOver));
        owner.start();
    }

    private void run(Feed.Opener opener, Runnable whenOver) {
        try {
            feed = opener.open(channel, ring, log);
            // It may have become another one meanwhile.
            feed.changed(channel);
            feed.run();
        } catch (InterruptedException e) {
            LOG.debug("channel={} session interrupted", channel.number());
        } finally {
            end();
            whenOver.run();
        }
    }

    /// Adds a viewer; nothing when the session has ended.
    ///
    /// @throws ProblemException TOO_MANY_VIEWERS
    Optional<Viewer> join(ViewerDetails details) {
        lock.lock();
        try {
            if (ended) {
                return Optional.empty();
            }
            var place = new Viewer.Place(door.takePlace(channel, details), ticker.wall());
            var viewer = new Viewer(this, details, place, pace(details));
            viewers.add(viewer);
            log.present(viewers.size());
            return Optional.of(viewer);
        } finally {
            lock.unlock();
        }
    }

    private Pace pace(ViewerDetails details) {
        Pacing asked = details.pacing().orElseGet(() -> pacing.of(channel, details.agent()));
        return new Pace(asked, limits.get().lead());
    }

    void leave(Viewer viewer) {
        lock.lock();
        try {
            if (viewers.remove(viewer)) {
                count(viewer);
                log.present(viewers.size());
                emptySinceNanos = ticker.nanos();
            }
        } finally {
            lock.unlock();
        }
    }

    private void count(Viewer viewer) {
        ViewerSnapshot last = viewer.snapshot();
        door.totals().add(Total.SKIPS, last.skips());
        door.totals().add(Total.LOST_SLICES, last.lostSlices());
        ViewerEnd how = viewer.end().orElse(ViewerEnd.LEFT);
        switch (how) {
            case TOO_SLOW, BLOCKED -> door.totals().increment(Total.VIEWERS_DROPPED);
            case IDLE -> door.totals().increment(Total.VIEWERS_IDLE);
            case LEFT, STREAM_ENDED, ENDED -> {}
        }
        door.left(
                new EndedViewer(
                        last.id(),
                        channel,
                        last.details(),
                        last.since(),
                        ticker.wall(),
                        how,
                        viewer.reason()));
    }

    /// Ends those of its viewers that are wanted, with an operator's words. Answers how many.
    int showOut(HlsAudience.Wanted wanted, String reason) {
        List<Viewer> those = present().stream().filter(each -> wanted.is(each.id())).toList();
        for (Viewer viewer : those) {
            door.showOut(channel.id(), viewer.details(), reason);
            viewer.end(reason);
        }
        return those.size();
    }

    /// Lets the feed begin again.
    void beginAgain() {
        feed.beginAgain();
    }

    /// Drops viewers whose connection is stuck, keeps the others alive while the stream stands still, and ends the session when it has
    /// lingered long enough.
    void sweep() {
        long now = ticker.nanos();
        present().forEach(viewer -> viewer.dropIfStuck(now, limits.get().idle()));
        keepAlive(now);
        if (hasLingered(now)) {
            endIfLingering();
        }
    }

    private void keepAlive(long now) {
        if (ring.written() != written) {
            written = ring.written();
            writtenNanos = now;
        } else if (now - writtenNanos >= limits.get().keepAlive().toNanos()) {
            writtenNanos += limits.get().keepAlive().toNanos();
            ring.pulse();
        }
    }

    /// Ends the stream of every viewer and stops the owner thread. Ending again does nothing.
    void end() {
        lock.lock();
        try {
            ended = true;
        } finally {
            lock.unlock();
        }
        ring.end();
        owner.interrupt();
    }

    /// Waits until the owner thread is gone. Answers whether it is.
    boolean awaitEnd(Duration timeout) throws InterruptedException {
        return owner.join(timeout);
    }

    /// Ends the session if nobody watches. Answers whether it did.
    boolean endIfLingering() {
        lock.lock();
        try {
            if (!viewers.isEmpty()) {
                return false;
            }
            ended = true;
        } finally {
            lock.unlock();
        }
        end();
        return true;
    }

    private boolean hasLingered(long now) {
        lock.lock();
        try {
            long linger = isLeft ? 0 : limits.get().linger().toNanos();
            return viewers.isEmpty() && now - emptySinceNanos >= linger;
        } finally {
            lock.unlock();
        }
    }

    SessionSnapshot snapshot() {
        List<ViewerSnapshot> snapshots = present().stream().map(Viewer::snapshot).toList();
        FeedSnapshot sent = log.snapshot();
        return new SessionSnapshot(
                channel,
                started,
                state(sent.pausing(), snapshots.isEmpty()),
                snapshots,
                sent,
                restarts.snapshot(channel.id()));
    }

    private WatchState state(boolean isPausing, boolean isEmpty) {
        if (ring.hasEnded()) {
            return WatchState.DISCONNECTED;
        }
        if (isPausing) {
            return WatchState.ERROR;
        }
        if (ring.written() == 0) {
            return WatchState.CREATED;
        }
        return isEmpty ? WatchState.IDLE : WatchState.ACTIVE;
    }

    private List<Viewer> present() {
        lock.lock();
        try {
            return List.copyOf(viewers);
        } finally {
            lock.unlock();
        }
    }

    Channel channel() {
        return channel;
    }

    /// Whether it shows what was on a while ago.
    boolean isLate() {
        return ticker instanceof Ticker.Late;
    }

    /// Goes on as what the channel is now. The stream keeps the name with which it began, because players take another one for another
    /// service, and the format. Where the channel has another one now, it ends with the last viewer.
    void change(Channel changed) {
        channel = changed;
        feed.changed(changed);
        isLeft |= !sends(changed);
    }

    /// Whether others come to another session, because this one is in a format of before.
    boolean isLeft() {
        return isLeft;
    }

    /// Whether receivers see no difference to the format that a channel has.
    boolean sends(Channel wanted) {
        return wanted.profile().encoded().equals(format);
    }

    PacketRing ring() {
        return ring;
    }

    void sent(int bytes) {
        door.totals().add(Total.BYTES_SENT, bytes);
    }

    void keptAlive() {
        door.totals().increment(Total.KEEP_ALIVES);
    }

    /// Lets a viewer wait for its time.
    void hold(long nanos) throws InterruptedException {
        if (nanos > 0) {
            ticker.sleep(Duration.ofNanos(nanos));
        }
    }

    long nanos() {
        return ticker.nanos();
    }
}
