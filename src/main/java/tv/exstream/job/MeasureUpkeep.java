package tv.exstream.job;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.ffmpeg.MeasureRun;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.PathText;
import tv.exstream.media.BreakSearch;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Quantity;
import tv.exstream.process.Measurer.Outcome;
import tv.exstream.remark.KeptWord;

/// Measures one item after another while nobody needs the machine. Thread-safe.
///
/// What is measured is kept at once, so that it goes on after a stop with the item that was not done. Places for breaks are told to
/// planning some items at a time, because channels are planned again after that; when the machine fails before, they are in what
/// was measured.
final class MeasureUpkeep extends Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(MeasureUpkeep.class);

    /// How often is looked whether there is something to do and nobody needs the machine.
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /// After so many items channels are planned again: some ten minutes of work. Arbitrary.
    private static final int AT_ONCE = 20;

    private final MediaItems items;
    private final Supplier<Wish> wishes;
    private final Measuring measuring;
    private final MeasureJob job;
    private final LongSupplier nanoTime;

    /// Owned by the thread, as the version of the items at which it was looked for what is away.
    private final PutOff putOff = new PutOff();

    private long awayAt;

    /// What was not measured when the items were as shown at a version. Owned by the thread.
    private Lacking lacking = Lacking.UNKNOWN;

    /// What was wanted when it was looked last. Owned by the thread.
    private Wish wish;

    private record Lacking(long version, int count) {
        static final Lacking UNKNOWN = new Lacking(-1, 0);
    }

    /// What is to be measured.
    ///
    /// @param streams loudness and pictures, of all items
    record Wish(BreakSearch breaks, Set<Quantity> streams) {
        boolean isEmpty() {
            return breaks == BreakSearch.OFF && streams.isEmpty();
        }
    }

    /// Decodes an item to its end.
    interface Measuring {
        Outcome measure(MeasureRun run, BooleanSupplier isNeeded) throws InterruptedException;
    }

    /// What is measured by what.
    record Work(Supplier<Wish> wish, Measuring measuring) {}

    /// When it works.
    ///
    /// @param pause between two rounds
    record Timing(Duration pause, LongSupplier nanoTime) {
        Timing(LongSupplier nanoTime) {
            this(PAUSE, nanoTime);
        }
    }

    /// What is not known of an item.
    private record Task(MediaItem item, Set<Quantity> missing) {}

    /// @param job that it does
    MeasureUpkeep(MediaItems items, Work work, MeasureJob job, Timing timing) {
        super(MeasureJob.NAME, timing.pause());
        this.items = items;
        this.wishes = work.wish();
        this.wish = wishes.get();
        this.measuring = work.measuring();
        this.job = job;
        nanoTime = timing.nanoTime();
    }

    /// Until the machine is needed.
    @Override
    void round() throws InterruptedException {
        look();
        if (wish.isEmpty()) {
            job.forgotten();
            return;
        }
        putOff.round();
        job.counted(left());
        boolean more = true;
        while (more && isFree()) {
            more = measureSome();
        }
    }

    /// What is wanted may have changed.
    private void look() {
        Wish now = wishes.get();
        if (!now.equals(wish)) {
            wish = now;
            lacking = Lacking.UNKNOWN;
        }
    }

    private boolean isFree() {
        return !isStopping() && job.isFree();
    }

    /// Measures some items, one after another. Answers whether all were done, so that there may be more.
    boolean measureSome() throws InterruptedException {
        look();
        List<Task> some = tasks();
        if (some.isEmpty()) {
            job.ended();
            return false;
        }
        job.counted(Math.max(some.size(), left()));
        Map<MediaItem, List<Duration>> breaks = new LinkedHashMap<>();
        try {
            for (Task task : some) {
                long begun = nanoTime.getAsLong();
                switch (attempt(task)) {
                    case Outcome.Done(Measurement measurement) -> {
                        putOff.succeeded(task.item().id());
                        keep(task, measurement);
                        job.measured(Duration.ofNanos(nanoTime.getAsLong() - begun));
                        if (task.missing().contains(Quantity.BREAKS)) {
                            breaks.put(task.item(), measurement.breaks().orElse(List.of()));
                        }
                    }
                    case Outcome.Away() -> {
                        putOff.away(task.item().id());
                        failed(task, KeptWord.DISK_AWAY.said());
                    }
                    case Outcome.Failed(String reason) -> {
                        LOG.info("item={} was not measured because={}", task.item().id(), reason);
                        putOff.failed(task.item().id());
                        failed(task, reason);
                    }
                    case Outcome.Disturbed() -> {
                        return false;
                    }
                }
            }
            return true;
        } finally {
            lacking = Lacking.UNKNOWN;
            tell(breaks);
        }
    }

    private void failed(Task task, String reason) {
        job.failed(new Finding(PathText.of(task.item().file().path()), reason));
    }

    /// How many are to be measured, without those that were put off.
    private int left() {
        long version = items.shownVersion();
        if (lacking.version() != version) {
            lacking = new Lacking(version, items.countUnmeasured(wish.streams(), wish.breaks()));
        }
        return Math.max(0, lacking.count() - putOff.size());
    }

    /// What we change ourselves is nothing that a scan has found.
    private void tell(Map<MediaItem, List<Duration>> breaks) {
        boolean scanned = items.version() != awayAt;
        breaks.forEach(items::setBreaks);
        awayAt = scanned ? awayAt : items.version();
    }

    /// The items that come first, each once, without those that were put off.
    private List<Task> tasks() {
        long version = items.version();
        if (version != awayAt) {
            putOff.scanned();
            awayAt = version;
        }
        int most = AT_ONCE + putOff.size();
        Map<Long, Task> tasks = new TreeMap<>();
        if (!wish.streams().isEmpty()) {
            items.unmeasured(most).forEach(item -> add(tasks, item, wish.streams()));
        }
        items.unsearched(wish.breaks(), most)
                .forEach(item -> add(tasks, item, Set.of(Quantity.BREAKS)));
        return tasks.values().stream()
                .filter(task -> !putOff.contains(task.item().id()))
                .sorted(Comparator.comparingLong(task -> task.item().id().value()))
                .limit(AT_ONCE)
                .toList();
    }

    private static void add(Map<Long, Task> tasks, MediaItem item, Set<Quantity> missing) {
        tasks.merge(
                item.id().value(),
                new Task(item, missing),
                (one, other) -> {
                    Set<Quantity> both = EnumSet.copyOf(one.missing());
                    both.addAll(other.missing());
                    return new Task(one.item(), both);
                });
    }

    private Outcome attempt(Task task) throws InterruptedException {
        if (!isFree()) {
            return new Outcome.Disturbed();
        }
        // A machine that failed had measured it and told nobody.
        Optional<Measurement> known =
                task.item().measurement().filter(each -> each.breaks().isPresent());
        return known.isPresent()
                ? new Outcome.Done(known.get())
                : measuring.measure(
                        new MeasureRun(task.item().file(), task.missing()), () -> !isFree());
    }

    private void keep(Task task, Measurement measurement) {
        MediaItem item = task.item();
        if (!measurement.refusal().isEmpty()) {
            LOG.info("item={} cannot be measured because={}", item.id(), measurement.refusal());
            failed(task, measurement.refusal());
        }
        if (task.missing().containsAll(wish.streams()) && !wish.streams().isEmpty()) {
            items.setMeasurement(item, measurement);
        } else {
            item.measurement()
                    .ifPresent(
                            known -> items.setMeasurement(item, known.with(measurement.breaks())));
        }
        LOG.debug("item={} measurement={}", item.id(), measurement);
    }
}
