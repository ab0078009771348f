package tv.exstream.job;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.channel.Channels;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.session.Sessions;

/// Looks every few seconds who watches on-demand channels. Players over HLS tell of themselves. Thread-safe.
///
/// It has a platform thread of its own, because stopping and going on plan timelines and write the database.
final class AttendanceUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AttendanceUpkeep.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Channels channels;
    private final Sessions sessions;
    private final Attendance attendance;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    AttendanceUpkeep(Channels channels, Sessions sessions, Attendance attendance) {
        this.channels = channels;
        this.sessions = sessions;
        this.attendance = attendance;
    }

    @Override
    public void start() {
        channels.all().forEach(attendance::started);
        thread = Thread.ofPlatform().daemon().name("attendance").start(this::run);
    }

    /// Waits for the look that is going on: it is not to find the database closed.
    @Override
    public void stop() {
        closed.countDown();
        try {
            if (isRunning() && !thread.join(PAUSE)) {
                LOG.warn("a timeline is still being stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    @EventListener
    void rulesChanged(RulesChanged event) {
        channels.find(event.channel()).ifPresent(attendance::rulesChanged);
    }

    @EventListener
    void channelRemoved(ChannelRemoved event) {
        attendance.removed(event.channel());
    }

    private void run() {
        try {
            do {
                attempt();
            } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("attendance upkeep interrupted");
        }
    }

    private void attempt() {
        try {
            attendance.look(channels.all(), watched());
        } catch (RuntimeException e) {
            // The thread's top: one failing round must not be the last.
            LOG.warn("attendance upkeep", e);
        }
    }

    private Set<ChannelId> watched() {
        return sessions.snapshots().stream()
                .filter(session -> !session.viewers().isEmpty())
                .map(session -> session.channel())
                .map(Channel::id)
                .collect(Collectors.toSet());
    }
}
