package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tv.exstream.account.AccountId;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.hls.SegmentPlan;

/// Who plays over HLS. A player watches from a request for a playlist until three target durations after the last one; then it is
/// idle, and after a longer while it is forgotten. Thread-safe.
final class HlsAudience {
    /// Three target durations of two segments each: a player asks about once in a target duration.
    static final Duration ABSENT = SegmentPlan.SPACING.multipliedBy(3 * 2);

    /// Whoever has not asked for longer than a target duration and a little has probably left.
    static final Duration ASKING = SegmentPlan.SPACING.multipliedBy(2).plusSeconds(2);

    /// Arbitrary: more different players than this are not counted.
    private static final int MOST = 10_000;

    private final Ticker ticker;
    private final Supplier<Duration> idle;
    private final ConcurrentMap<Player, Presence> present = new ConcurrentHashMap<>();

    /// One player, as far as its requests tell.
    ///
    /// @param shift how far in the past it plays
    record Player(ChannelId channel, Duration shift, ViewerDetails details) {}

    private record Presence(long id, Channel channel, Instant since, long seenNanos) {
        /// @param playing the same channel, perhaps in another format
        Presence seenAt(long nanos, Channel playing) {
            return new Presence(id, playing, since, nanos);
        }
    }

    /// Which players are meant, by their ids.
    @FunctionalInterface
    interface Wanted {
        Wanted ALL = _ -> true;

        boolean is(long id);
    }

    /// @param idle after how long a player that does not ask is forgotten
    HlsAudience(Ticker ticker, Supplier<Duration> idle) {
        this.ticker = ticker;
        this.idle = idle;
    }

    /// Notes a request for a playlist. Answers the id of a player that was not known.
    ///
    /// @param ids gives a new id
    OptionalLong seen(Channel channel, Player player, LongSupplier ids) {
        var arrived = new AtomicReference<>(OptionalLong.empty());
        Presence _ =
                present.compute(
                        player,
                        (_, before) -> {
                            if (before != null) {
                                return before.seenAt(ticker.nanos(), channel);
                            }
                            if (present.size() >= MOST) {
                                return null;
                            }
                            long id = ids.getAsLong();
                            arrived.set(OptionalLong.of(id));
                            return new Presence(id, channel, ticker.wall(), ticker.nanos());
                        });
        return arrived.get();
    }

    /// Whether it watches now.
    boolean isPresent(Player player) {
        Presence presence = present.get(player);
        return presence != null && isWatching(presence);
    }

    /// How many watch a channel now.
    int count(ChannelId channel) {
        return (int)
                present.values().stream()
                        .filter(presence -> presence.channel().id().equals(channel))
                        .filter(this::isWatching)
                        .count();
    }

    /// How many players of an account watch now, besides the one that asks.
    int othersOf(AccountId account, ViewerDetails asking) {
        return (int)
                present.entrySet().stream()
                        .filter(entry -> isWatching(entry.getValue()))
                        .map(entry -> entry.getKey().details())
                        .filter(details -> isOf(details, account))
                        .map(HlsAudience::device)
                        .filter(device -> !device.equals(device(asking)))
                        .distinct()
                        .count();
    }

    /// As far as it can be told apart from others: each device has its token, and one token may be in many.
    private static List<Object> device(ViewerDetails details) {
        return List.of(details.watcher().map(Watcher::token), details.address(), details.agent());
    }

    private static boolean isOf(ViewerDetails details, AccountId account) {
        return details.watcher().filter(each -> each.account().equals(account)).isPresent();
    }

    /// Those who watch now, in no order.
    List<HlsViewer> viewers() {
        return all().stream().filter(viewer -> viewer.state() == WatchState.ACTIVE).toList();
    }

    /// Those of whom it is all but sure that they still watch, by their ids.
    Set<Long> asking() {
        long now = ticker.nanos();
        return present.values().stream()
                .filter(presence -> now - presence.seenNanos() <= ASKING.toNanos())
                .map(Presence::id)
                .collect(Collectors.toSet());
    }

    /// Those who watch now and those who are idle.
    List<HlsViewer> all() {
        return present.entrySet().stream().map(this::viewer).toList();
    }

    /// Forgets those who have been idle for too long. Answers who they were.
    List<HlsViewer> removeIdle() {
        long now = ticker.nanos();
        return remove(entry -> now - entry.getValue().seenNanos() > idle.get().toNanos());
    }

    /// Forgets players of a channel. Answers who they were.
    List<HlsViewer> remove(ChannelId channel, Wanted wanted) {
        return remove(
                entry ->
                        entry.getKey().channel().equals(channel)
                                && wanted.is(entry.getValue().id()));
    }

    private List<HlsViewer> remove(Predicate<Map.Entry<Player, Presence>> which) {
        List<HlsViewer> removed = new ArrayList<>();
        for (Map.Entry<Player, Presence> entry : present.entrySet()) {
            if (which.test(entry) && present.remove(entry.getKey(), entry.getValue())) {
                removed.add(viewer(entry));
            }
        }
        return removed;
    }

    private HlsViewer viewer(Map.Entry<Player, Presence> entry) {
        Presence presence = entry.getValue();
        return new HlsViewer(
                presence.id(),
                presence.channel(),
                entry.getKey().details(),
                entry.getKey().shift(),
                presence.since(),
                isWatching(presence) ? WatchState.ACTIVE : WatchState.IDLE);
    }

    private boolean isWatching(Presence presence) {
        return ticker.nanos() - presence.seenNanos() <= ABSENT.toNanos();
    }
}
