package tv.exstream.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tv.exstream.media.BreakSearch;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;

/// Looks for places for breaks in one item after another while nobody needs the machine. What was found is stored item by item, so
/// it goes on after a stop with the item that was not done. Thread-safe.
final class BreakUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BreakUpkeep.class);

    /// How often is looked whether there is something to do and nobody needs the machine.
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /// A run that is told to end does so within milliseconds.
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final MediaItems items;
    private final BreakSearch where;
    private final Search search;
    private final BooleanSupplier isNeeded;
    private final CountDownLatch closed = new CountDownLatch(1);

    /// Why the last attempt failed; owned by the thread.
    private String failure = "";

    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    /// Decodes an item to its end.
    interface Search {
        /// Empty when it was given up.
        Optional<List<Duration>> breaks(MediaItem item, BooleanSupplier isNeeded)
                throws InterruptedException;
    }

    /// @param isNeeded whether viewers, fills or scans need the machine; asked about every second
    BreakUpkeep(MediaItems items, BreakSearch where, Search search, BooleanSupplier isNeeded) {
        this.items = items;
        this.where = where;
        this.search = search;
        this.isNeeded = isNeeded;
    }

    @Override
    public void start() {
        if (where != BreakSearch.OFF) {
            thread = Thread.ofPlatform().daemon().name("breaks").start(this::run);
        }
    }

    @Override
    public void stop() {
        closed.countDown();
        try {
            if (isRunning() && !thread.join(STOPPING)) {
                LOG.warn("breaks are still being looked for");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        try {
            do {
                attempt();
            } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("search for breaks interrupted");
        }
    }

    private void attempt() throws InterruptedException {
        try {
            while (isFree() && searchNext()) {
                // One item after another until the machine is needed.
            }
        } catch (RuntimeException e) {
            // The thread's top: ffmpeg or the database may be there at the next attempt.
            report(e.toString());
        }
    }

    /// Told once, not at every attempt.
    private void report(String reason) {
        if (!reason.equals(failure)) {
            LOG.warn("breaks cannot be looked for: {}", reason);
        }
        failure = reason;
    }

    private boolean isFree() {
        return closed.getCount() > 0 && !isNeeded.getAsBoolean();
    }

    /// Answers whether an item was done.
    boolean searchNext() throws InterruptedException {
        Optional<MediaItem> item = items.unsearched(where);
        if (item.isEmpty()) {
            return false;
        }
        Optional<List<Duration>> breaks = breaks(item.get());
        breaks.ifPresent(found -> items.setBreaks(item.get(), found));
        breaks.ifPresent(found -> LOG.debug("item={} breaks={}", item.get().id(), found));
        return breaks.isPresent();
    }

    /// What has no picture is never black.
    private Optional<List<Duration>> breaks(MediaItem item) throws InterruptedException {
        return item.file().picture().isEmpty()
                ? Optional.of(List.of())
                : search.breaks(item, () -> !isFree());
    }
}
