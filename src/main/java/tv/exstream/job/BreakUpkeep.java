package tv.exstream.job;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.media.BreakSearch;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;

/// Looks for places for breaks in one item after another while nobody needs the machine. What was found is stored some items at
/// a time, because channels are planned again after it; it goes on after a stop with the item that was not done. Thread-safe.
final class BreakUpkeep extends Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(BreakUpkeep.class);

    /// How often is looked whether there is something to do and nobody needs the machine.
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /// Of so many items what was found is lost when the machine fails: some ten minutes of work. Arbitrary.
    private static final int AT_ONCE = 20;

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

    /// Until the machine is needed.
    @Override
    void round() throws InterruptedException {
        boolean more = true;
        while (more && isFree()) {
            more = searchSome();
        }
    }

    private boolean isFree() {
        return !isStopping() && !isNeeded.getAsBoolean();
    }

    /// Looks at some items, one after another. Answers whether all were done, so that there may be more.
    boolean searchSome() throws InterruptedException {
        List<MediaItem> some = items.unsearched(where, AT_ONCE);
        Map<MediaItem, List<Duration>> found = new LinkedHashMap<>();
        try {
            for (MediaItem item : some) {
                Optional<List<Duration>> breaks = isFree() ? breaks(item) : Optional.empty();
                breaks.ifPresent(offsets -> found.put(item, offsets));
                if (breaks.isEmpty()) {
                    return false;
                }
            }
            return !some.isEmpty();
        } finally {
            found.forEach(this::store);
        }
    }

    private void store(MediaItem item, List<Duration> breaks) {
        items.setBreaks(item, breaks);
        LOG.debug("item={} breaks={}", item.id(), breaks);
    }

    /// What has no picture is never black.
    private Optional<List<Duration>> breaks(MediaItem item) throws InterruptedException {
        return item.file().picture().isEmpty()
                ? Optional.of(List.of())
                : search.breaks(item, () -> !isFree());
    }
}
