package tv.exstream.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.media.BreakSearch;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;

/// Looks for places for breaks in one item after another while nobody needs the machine. What was found is stored item by item, so
/// it goes on after a stop with the item that was not done. Thread-safe.
final class BreakUpkeep extends Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(BreakUpkeep.class);

    /// How often is looked whether there is something to do and nobody needs the machine.
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final MediaItems items;
    private final BreakSearch where;
    private final Search search;
    private final BooleanSupplier isNeeded;

    /// Decodes an item to its end.
    interface Search {
        /// Empty when it was given up.
        Optional<List<Duration>> breaks(MediaItem item, BooleanSupplier isNeeded)
                throws InterruptedException;
    }

    /// @param isNeeded whether viewers, fills or scans need the machine; asked about every second
    BreakUpkeep(MediaItems items, BreakSearch where, Search search, BooleanSupplier isNeeded) {
        super("breaks", PAUSE);
        this.items = items;
        this.where = where;
        this.search = search;
        this.isNeeded = isNeeded;
    }

    @Override
    public void start() {
        if (where != BreakSearch.OFF) {
            super.start();
        }
    }

    /// One item after another until the machine is needed.
    @Override
    void round() throws InterruptedException {
        boolean more = true;
        while (more && isFree()) {
            more = searchNext();
        }
    }

    private boolean isFree() {
        return !isStopping() && !isNeeded.getAsBoolean();
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
