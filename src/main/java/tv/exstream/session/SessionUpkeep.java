package tv.exstream.session;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.channel.Channels;
import tv.exstream.playout.TimelineChanged;

/// What sessions need now and then: ends those that have lingered, drops stuck viewers, keeps timelines fresh, and ends everything
/// before the web server stops, which would otherwise wait for streams that have no end. Thread-safe.
final class SessionUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SessionUpkeep.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// A round takes some milliseconds.
    private static final Duration STOPPING = Duration.ofSeconds(1);

    /// Changes made by this process are told by an event; this is for those of another one.
    private static final int PAUSES_PER_REFRESH = 5;

    private final Sessions sessions;
    private final PersonalStreams past;
    private final HlsStreams streams;
    private final Channels channels;
    private final Timelines timelines;
    private final Restarts restarts;
    private final Warming warming;
    private final Ticker ticker;
    private final ExecutorService loading;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /// What is kept up.
    ///
    /// @param restarts forgets channels that were removed
    record Parts(
            Sessions sessions,
            PersonalStreams past,
            HlsStreams streams,
            Timelines timelines,
            Restarts restarts,
            Warming warming,
            Ticker ticker) {}

    /// @param loading runs what reads the database; shut down when this stops
    SessionUpkeep(Parts parts, Channels channels, ExecutorService loading) {
        sessions = parts.sessions();
        past = parts.past();
        streams = parts.streams();
        timelines = parts.timelines();
        restarts = parts.restarts();
        warming = parts.warming();
        ticker = parts.ticker();
        this.channels = channels;
        this.loading = loading;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("session-upkeep").start(this::run);
    }

    /// The highest phase, which is the default, stops first.
    @Override
    public void stop() {
        sessions.close();
        past.close();
        thread.interrupt();
        try {
            boolean _ = thread.join(STOPPING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        loading.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    @EventListener
    void timelineChanged(TimelineChanged event) {
        timelines.changed(event.channel());
    }

    @EventListener
    void channelChanged(ChannelChanged event) {
        sessions.change(event.channel());
        past.change(event.channel());
    }

    @EventListener
    void channelRemoved(ChannelRemoved event) {
        end(event.id());
        timelines.forget(event.id());
        restarts.forget(event.id());
    }

    private void run() {
        try {
            for (int round = 0; ; round++) {
                attempt(sessions::sweep);
                attempt(past::sweep);
                attempt(streams::sweep);
                if (round % PAUSES_PER_REFRESH == 0) {
                    loading.execute(() -> attempt(this::refresh));
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            LOG.debug("session upkeep stopped");
        } finally {
            streams.endRuns();
        }
    }

    /// Takes over what has changed in the database: timelines, and channels that were removed. Then makes ready what may be watched
    /// next.
    void refresh() {
        timelines.refresh();
        if (warming.isWanted()) {
            warming.warm(channels.listed(), watched(), ticker.wall());
        }
        sessions.everything().stream()
                .map(session -> session.channel().id())
                .distinct()
                .filter(channel -> channels.find(channel).isEmpty())
                .forEach(this::end);
    }

    private void end(ChannelId channel) {
        sessions.end(channel);
        past.end(channel);
    }

    private Set<ChannelId> watched() {
        return Stream.concat(
                        sessions.watched().stream(),
                        streams.viewers().stream().map(HlsViewer::channel))
                .map(Channel::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // A thread's top: one failing round must not be the last.
            LOG.warn("session upkeep", e);
        }
    }
}
