package tv.exstream.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.schedule.OnDemandSchedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.Standstills;
import tv.exstream.session.Arrival;

/// Notes who watches the channels whose rules are on-demand: their time stops when the last one leaves, and goes on when somebody
/// comes. Thread-safe.
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
    private final ChannelTime time;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();

    /// The channels whose rules are on-demand; guarded by the lock.
    private final Map<ChannelId, Presence> onDemand = new HashMap<>();

    /// @param seen when somebody watched last
    /// @param noted the same, as it is stored
    private record Presence(Instant seen, Instant noted) {}

    Attendance(
            Schedules schedules, Standstills standstills, ChannelTime time, InstantSource clock) {
        this.schedules = schedules;
        this.standstills = standstills;
        this.time = time;
        this.clock = clock;
    }

    /// Finds out whether the rules of a channel are on-demand now. To be called at the start and when they have changed.
    void rulesChanged(Channel channel) {
        boolean isOnDemand =
                schedules
                        .find(channel.id())
                        .filter(plan -> plan.schedule() instanceof OnDemandSchedule)
                        .isPresent();
        lock.lock();
        try {
            if (!isOnDemand) {
                onDemand.remove(channel.id());
                boolean _ = time.goOn(channel);
            } else if (!onDemand.containsKey(channel.id())) {
                Instant seen = standstills.lastWatched(channel.id()).orElseGet(this::now);
                onDemand.put(channel.id(), new Presence(seen, seen));
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void at(Channel channel) {
        lock.lock();
        try {
            Presence before = onDemand.get(channel.id());
            if (before != null) {
                attend(channel, before);
            }
        } finally {
            lock.unlock();
        }
    }

    /// To be called every few seconds.
    ///
    /// @param watched the channels that are being sent to somebody
    void look(Collection<Channel> all, Set<ChannelId> watched) {
        all.forEach(channel -> look(channel, watched.contains(channel.id())));
    }

    private void look(Channel channel, boolean isWatched) {
        lock.lock();
        try {
            @Nullable Presence before = onDemand.get(channel.id());
            if (before == null) {
                return;
            }
            if (isWatched) {
                attend(channel, before);
            } else if (time.stands(channel.id())) {
                time.keepStanding(channel.id());
            } else if (before.seen().plus(PATIENCE).isBefore(clock.instant())) {
                time.stop(channel, before.seen());
            }
        } finally {
            lock.unlock();
        }
    }

    private void attend(Channel channel, Presence before) {
        boolean goesOn = time.goOn(channel);
        Instant now = now();
        boolean isDue = goesOn || before.noted().plus(NOTED).isBefore(now);
        if (isDue) {
            standstills.watched(channel.id(), now);
        }
        onDemand.put(channel.id(), new Presence(now, isDue ? now : before.noted()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
