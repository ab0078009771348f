package tv.exstream.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.playout.Playouts;
import tv.exstream.schedule.OnDemandSchedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.Standstills;
import tv.exstream.session.Arrival;

/// Notes who watches the channels whose rules are on-demand: their time stops when the last one leaves, and goes on when somebody
/// comes. Whoever watches a mirror or a redirect of such a channel watches it too. Thread-safe.
///
/// ```
///   viewers   ───────┤                              ├────────
///   timeline  [ alien▏ nothing                      ▏ alien  )[ aliens )
///                    └ seen last     stop ┘         └ arrives
/// ```
final class Attendance implements Arrival {
    /// Whoever zaps away and back finds the channel where it would be; players over HLS ask far more often. Arbitrary.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /// At most so much is shown again after a crash; arbitrary.
    static final Duration NOTED = Duration.ofSeconds(30);

    private final Schedules schedules;
    private final Standstills standstills;
    private final Shown shown;
    private final ChannelTime time;
    private final InstantSource clock;

    /// The channels whose rules are on-demand.
    private final Map<ChannelId, Watch> onDemand = new ConcurrentHashMap<>();

    /// Whether all channels whose rules are on-demand are known.
    private volatile boolean isBegun;

    /// Where everything is kept.
    record Stored(
            Channels channels, Schedules schedules, Playouts playouts, Standstills standstills) {}

    /// What is known of one channel. Its lock is held while its time is stopped or goes on, because whoever comes waits for that;
    /// those who watch other channels do not.
    private static final class Watch {
        final ReentrantLock lock = new ReentrantLock();

        /// When somebody watched last; guarded by the lock.
        Instant seen;

        /// The same, as it is stored; guarded by the lock.
        Instant noted;

        Watch(Instant seen) {
            this.seen = seen;
            noted = seen;
        }
    }

    Attendance(Stored stored, ChannelTime time, InstantSource clock) {
        schedules = stored.schedules();
        standstills = stored.standstills();
        shown = new Shown(stored.channels(), stored.playouts());
        this.time = time;
        this.clock = clock;
    }

    /// To be called once after the start: whoever watched before it is gone. Who comes earlier is noticed all the same.
    void begin(Collection<Channel> all) {
        all.forEach(this::began);
        isBegun = true;
    }

    private void began(Channel channel) {
        if (!onDemand.containsKey(channel.id()) && isOnDemand(channel)) {
            Instant seen = standstills.lastWatched(channel.id()).orElseGet(this::now);
            Watch _ = onDemand.computeIfAbsent(channel.id(), _ -> new Watch(seen));
        }
    }

    /// To be called when the rules have changed. Time does not stand still before they are on-demand, whoever watched last.
    void rulesChanged(Channel channel) {
        if (!isOnDemand(channel)) {
            removed(channel.id());
            boolean _ = time.goOn(channel);
        } else if (!onDemand.containsKey(channel.id())) {
            Instant now = now();
            standstills.watched(channel.id(), now);
            Watch _ = onDemand.computeIfAbsent(channel.id(), _ -> new Watch(now));
        }
    }

    /// To be called when there is no such channel any more.
    void removed(ChannelId channel) {
        whileOnDemand(channel, _ -> onDemand.remove(channel));
    }

    private boolean isOnDemand(Channel channel) {
        return schedules
                .find(channel.id())
                .filter(plan -> plan.schedule() instanceof OnDemandSchedule)
                .isPresent();
    }

    /// Whoever watches a channel that shows another one watches both.
    @Override
    public void at(Channel channel) {
        if (isBegun && onDemand.isEmpty()) {
            return;
        }
        for (Channel seen : shown.on(channel, clock.instant())) {
            if (!isBegun) {
                began(seen);
            }
            whileOnDemand(seen.id(), watch -> attend(seen, watch));
        }
    }

    /// The channels whose rules are on-demand.
    Set<ChannelId> channels() {
        return Set.copyOf(onDemand.keySet());
    }

    /// To be called every few seconds.
    ///
    /// @param all those of [#channels] that there are
    /// @param watched the channels that are being sent to somebody
    void look(Collection<Channel> all, Collection<Channel> watched) {
        Instant now = clock.instant();
        Set<ChannelId> seen =
                watched.stream()
                        .flatMap(channel -> shown.on(channel, now).stream())
                        .map(Channel::id)
                        .collect(Collectors.toUnmodifiableSet());
        for (Channel channel : all) {
            boolean isWatched = seen.contains(channel.id());
            whileOnDemand(channel.id(), watch -> look(channel, watch, isWatched));
        }
    }

    private void look(Channel channel, Watch watch, boolean isWatched) {
        if (isWatched) {
            attend(channel, watch);
        } else if (time.stands(channel.id())) {
            time.keepStanding(channel.id());
        } else if (watch.seen.plus(PATIENCE).isBefore(clock.instant())) {
            time.stop(channel, watch.seen);
        }
    }

    private void attend(Channel channel, Watch watch) {
        boolean goesOn = time.goOn(channel);
        Instant now = now();
        if (goesOn || watch.noted.plus(NOTED).isBefore(now)) {
            standstills.watched(channel.id(), now);
            watch.noted = now;
        }
        watch.seen = now;
    }

    /// Does something while nobody else does and the rules do not change.
    private void whileOnDemand(ChannelId channel, Consumer<Watch> action) {
        Watch watch = onDemand.get(channel);
        if (watch == null) {
            return;
        }
        watch.lock.lock();
        try {
            if (watch.equals(onDemand.get(channel))) {
                action.accept(watch);
            }
        } finally {
            watch.lock.unlock();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
