package tv.exstream.library.plex;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.iptv.GuidesChanged;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.source.Source;

/// Hears that the guide has changed and has it told to Plex servers, once for many changes. Thread-safe.
final class GuideNews implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GuideNews.class);

    /// Plans of all channels grow one after another.
    static final Duration SETTLING = Duration.ofSeconds(20);

    private final GuideReload reload;
    private final Supplier<List<Source>> sources;
    private final Duration settling;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("plex-guide").factory());

    /// @param settling how long changes are awaited that follow the first one
    GuideNews(GuideReload reload, Supplier<List<Source>> sources, Duration settling) {
        this.reload = reload;
        this.sources = sources;
        this.settling = settling;
    }

    /// What a channel shows, which there are and what they are called, and what others tell of live ones.
    @EventListener({
        TimelineChanged.class,
        ChannelAdded.class,
        ChannelChanged.class,
        ChannelRemoved.class,
        GuidesChanged.class
    })
    void hear() {
        if (!thread.isShutdown() && waiting.compareAndSet(false, true)) {
            tellAfter(settling);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void tellAfter(Duration wait) {
        var _ = thread.schedule(this::tell, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// What goes wrong, such as a database that is busy, must not be lost in the thread; the next change is told again.
    void tell() {
        waiting.set(false);
        try {
            Duration rest = reload.tell(sources.get());
            if (rest.isPositive() && waiting.compareAndSet(false, true)) {
                tellAfter(rest);
            }
        } catch (InterruptedException _) {
            // the server ends
        } catch (RuntimeException e) {
            // Thread top: the next change is told again.
            LOG.warn("plex is not told that the guide has changed", e);
        }
    }
}
