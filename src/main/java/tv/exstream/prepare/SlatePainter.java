package tv.exstream.prepare;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.Channels;
import tv.exstream.problem.ProblemException;

/// Draws the slates that channels need, one after another, before anybody sees one. Thread-safe.
final class SlatePainter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SlatePainter.class);

    /// Channels may be renamed; new ones are told of.
    private static final Duration LOOK = Duration.ofMinutes(1);

    /// A slate that could not be drawn is not tried again for so long; there is always another one to show.
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private final Slates slates;
    private final SlateFiles files;
    private final SlateDrawing drawing;
    private final Channels channels;
    private final LongSupplier nanoTime;
    private final Semaphore news = new Semaphore(0);

    /// When each design failed last; owned by the thread.
    private final Map<SlateDesign, Long> failed = new HashMap<>();

    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /// Where slates come from and go to.
    record Studio(Slates slates, SlateFiles files, SlateDrawing drawing) {}

    SlatePainter(Studio studio, Channels channels, LongSupplier nanoTime) {
        slates = studio.slates();
        files = studio.files();
        drawing = studio.drawing();
        this.channels = channels;
        this.nanoTime = nanoTime;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("slates").start(this::run);
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    @EventListener
    void channelAdded(ChannelAdded event) {
        LOG.debug("slates for channel id={}", event.channel());
        news.release();
    }

    private void run() {
        try {
            while (true) {
                drawMissing();
                boolean _ = news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            LOG.debug("slates stopped");
        }
    }

    private void drawMissing() throws InterruptedException {
        try {
            for (SlateDesign design : slates.missing(channels.all())) {
                draw(design);
            }
        } catch (RuntimeException e) {
            // A thread's top: one failing round must not be the last.
            LOG.warn("slates", e);
        }
    }

    private void draw(SlateDesign design) throws InterruptedException {
        Long before = failed.get(design);
        if (before != null && nanoTime.getAsLong() - before < AFTER_FAILURE.toNanos()) {
            return;
        }
        failed.remove(design);
        try {
            if (!files.keep(design, drawing.draw(design))) {
                failed(design, "it cannot be shown");
            }
        } catch (ProblemException | IOException e) {
            failed(design, e.getMessage());
        }
    }

    private void failed(SlateDesign design, @Nullable String why) {
        failed.put(design, nanoTime.getAsLong());
        LOG.warn(
                "slate not drawn channel={} reason={} because={}",
                design.channel(),
                design.reason(),
                why);
    }
}
