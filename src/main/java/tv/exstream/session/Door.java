package tv.exstream.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.account.AccountId;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.config.Config;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Where everybody comes in who watches a channel, whichever way: refuses whoever was shown out a moment ago, and whoever finds no
/// place, and notes who has left. Thread-safe.
final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final Supplier<Config.Streaming> limits;
    private final Ticker ticker;
    private final Arrival arrival;
    private final Consumer<SessionEvent> events;
    private final Counts<Total> totals = new Counts<>(Total.class);
    private final Endings endings;
    private final HlsAudience audience;
    private final AtomicLong ids = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();

    private final List<OwnStreams> own = new CopyOnWriteArrayList<>();

    /// How many watch a channel's endless stream; guarded by lock.
    private final Map<ChannelId, Integer> streams = new HashMap<>();

    /// How many endless streams an account watches; guarded by lock.
    private final Map<AccountId, Integer> streamsOf = new HashMap<>();

    /// Those that somebody watched at the last sweep; owned by whoever sweeps.
    private Map<ChannelId, Channel> watched = Map.of();

    /// Endless streams that one viewer each has for their own.
    interface OwnStreams {
        /// Those that are being sent.
        ///
        /// @param withLate whether those of what was on are wanted, too
        List<SessionSnapshot> snapshots(boolean withLate);

        /// Answers how many were shown out.
        int showOut(ChannelId channel, HlsAudience.Wanted wanted, String reason);
    }

    /// @param arrival is told before anybody watches
    /// @param events is told what happens to sessions; must not wait
    Door(
            Supplier<Config.Streaming> limits,
            Ticker ticker,
            Arrival arrival,
            Consumer<SessionEvent> events) {
        this.limits = limits;
        this.ticker = ticker;
        this.arrival = arrival;
        this.events = events;
        endings = new Endings(ticker);
        audience = new HlsAudience(ticker, () -> limits.get().idle());
    }

    /// Somebody is about to watch.
    ///
    /// @throws ProblemException as [#requireWelcome]
    void enter(Channel channel, ViewerDetails details) {
        requireWelcome(channel, details);
        arrival.at(channel);
    }

    /// @throws ProblemException VIEWER_ENDED when an operator ended the same client's watching a moment ago, CHANNEL_STOPPED when nobody
    ///     may watch the channel
    void requireWelcome(Channel channel, ViewerDetails details) {
        arrival.requireStarted(channel);
        endings.requireWelcome(channel, details);
    }

    /// Takes a place for one who watches the endless stream. Answers the viewer's id.
    ///
    /// @throws ProblemException TOO_MANY_VIEWERS
    long takePlace(Channel channel, ViewerDetails details) {
        lock.lock();
        try {
            requireRoom(channel);
            requireAllowance(details);
            streams.merge(channel.id(), 1, Integer::sum);
            details.watcher()
                    .ifPresent(watcher -> streamsOf.merge(watcher.account(), 1, Integer::sum));
        } finally {
            lock.unlock();
        }
        long id = ids.incrementAndGet();
        tell(new SessionEvent.Joined(channel, id, details));
        return id;
    }

    /// Gives the place back.
    void left(EndedViewer viewer) {
        lock.lock();
        try {
            takeAway(streams, viewer.channel().id());
            viewer.details().watcher().ifPresent(watcher -> takeAway(streamsOf, watcher.account()));
        } finally {
            lock.unlock();
        }
        note(viewer);
    }

    /// Notes a request for a playlist; the first of a player takes a place.
    ///
    /// @throws ProblemException TOO_MANY_VIEWERS
    void seen(Channel channel, Duration shift, ViewerDetails details) {
        var player = new HlsAudience.Player(channel.id(), shift, details);
        OptionalLong arrived;
        lock.lock();
        try {
            if (!audience.isPresent(player)) {
                requireRoom(channel);
                requireAllowance(details);
                totals.increment(Total.VIEWERS_JOINED);
            }
            arrived = audience.seen(channel, player, ids::incrementAndGet);
        } catch (ProblemException e) {
            totals.increment(Total.VIEWERS_REFUSED);
            throw e;
        } finally {
            lock.unlock();
        }
        arrived.ifPresent(id -> tell(new SessionEvent.Joined(channel, id, details)));
    }

    /// Called with the lock.
    private void requireRoom(Channel channel) {
        int present = streams.getOrDefault(channel.id(), 0) + audience.count(channel.id());
        if (present >= limits.get().maxViewersPerChannel()) {
            throw ProblemException.of(
                    Problem.TOO_MANY_VIEWERS,
                    Objection.VIEWERS_OF_CHANNEL_AT_MOST,
                    channel.number(),
                    limits.get().maxViewersPerChannel());
        }
    }

    /// Called with the lock. A player over HLS that changes channels watches one stream, although it was seen on two.
    private void requireAllowance(ViewerDetails details) {
        details.watcher().ifPresent(watcher -> requireAllowance(watcher, details));
    }

    private void requireAllowance(Watcher watcher, ViewerDetails details) {
        int watched =
                streamsOf.getOrDefault(watcher.account(), 0)
                        + audience.othersOf(watcher.account(), details);
        if (!watcher.mayWatchOneMore(watched)) {
            throw ProblemException.of(
                    Problem.TOO_MANY_VIEWERS, Objection.STREAMS_AT_MOST, watcher.most());
        }
    }

    private static <K> void takeAway(Map<K, Integer> counts, K key) {
        counts.computeIfPresent(key, (_, count) -> count > 1 ? count - 1 : null);
    }

    /// Lets those count and be shown out as well who watch these.
    void alsoShows(OwnStreams streams) {
        own.add(streams);
    }

    /// Streams that one viewer each has for their own.
    ///
    /// @param withLate whether those of what was on are wanted, too
    Stream<SessionSnapshot> own(boolean withLate) {
        return own.stream().flatMap(each -> each.snapshots(withLate).stream());
    }

    /// Refuses a client for a while.
    void showOut(ChannelId channel, ViewerDetails details, String reason) {
        totals.increment(Total.VIEWERS_ENDED);
        endings.showOut(channel, details, reason);
    }

    /// Shows out those of a channel's players, and of those with a stream of their own, that are wanted. Answers how many.
    int showOut(ChannelId channel, HlsAudience.Wanted wanted, String reason) {
        List<HlsViewer> gone = audience.remove(channel, wanted);
        for (HlsViewer viewer : gone) {
            showOut(channel, viewer.details(), reason);
            note(viewer, ViewerEnd.ENDED, reason);
        }
        return gone.size()
                + own.stream().mapToInt(each -> each.showOut(channel, wanted, reason)).sum();
    }

    /// Lets go of players that have not asked for long, and tells of channels that nobody watches any more. To be called about
    /// once a second.
    ///
    /// @param streaming the channels whose endless stream somebody watches
    void sweep(List<Channel> streaming) {
        for (HlsViewer idle : audience.removeIdle()) {
            totals.increment(Total.VIEWERS_IDLE);
            note(idle, ViewerEnd.IDLE, "");
        }
        Map<ChannelId, Channel> now = new HashMap<>();
        streaming.forEach(channel -> now.put(channel.id(), channel));
        audience.viewers().forEach(viewer -> now.put(viewer.channel().id(), viewer.channel()));
        Map<ChannelId, Channel> emptied = new HashMap<>(watched);
        emptied.keySet().removeAll(now.keySet());
        watched = now;
        emptied.values().forEach(channel -> tell(new SessionEvent.Emptied(channel)));
    }

    private void note(HlsViewer viewer, ViewerEnd end, String reason) {
        note(
                new EndedViewer(
                        viewer.id(),
                        viewer.channel(),
                        viewer.details(),
                        viewer.since(),
                        ticker.wall(),
                        end,
                        reason));
    }

    private void note(EndedViewer viewer) {
        endings.note(viewer);
        tell(new SessionEvent.Left(viewer));
    }

    void tell(SessionEvent event) {
        try {
            events.accept(event);
        } catch (RuntimeException e) {
            // Whoever hears of it keeps nobody from watching, and no place from being given back.
            LOG.warn("not everybody heard of {}", event, e);
        }
    }

    /// Those who watched lately, the newest first.
    List<EndedViewer> ended() {
        return endings.newest();
    }

    HlsAudience audience() {
        return audience;
    }

    Counts<Total> totals() {
        return totals;
    }
}
