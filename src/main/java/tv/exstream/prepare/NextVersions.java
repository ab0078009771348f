package tv.exstream.prepare;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Versions;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Replacement;
import tv.exstream.rendition.Replacements;

/// Shows another file of the same film or episode where one cannot be read. Thread-safe; only [#unreadable] and [#look] wait.
///
/// ```
///   file a      readable      | cannot be read: retried, then replaced | readable again
///   airing 1    [ a ........... a | b ............................ b )     b up to its end, whatever becomes of a
///   airing 2                                                 [ b ........ b )
///   airing 3                                                                  [ a ... )
/// ```
///
/// An airing that has begun with the other file is not changed back: it shows the programme, and a change could be seen.
public final class NextVersions implements Replacements {
    private static final Logger LOG = LoggerFactory.getLogger(NextVersions.class);

    /// The first failure may be a disk that wakes up.
    static final int ATTEMPTS = 2;

    /// What may be over in a moment has not been tried again sooner: two channels meet the same pause of a disk.
    static final Duration APART = Duration.ofSeconds(10);

    /// Failures further apart have nothing to do with each other.
    static final Duration TOGETHER = Duration.ofMinutes(10);

    /// A damaged file is tried again after this long: what is damaged may be the way to it.
    static final Duration TRIED_AGAIN = Duration.ofHours(6);

    /// For so long it is known what was shown of a file that can be read again, for who watches it in catch-up.
    static final Duration KEPT = Duration.ofDays(1);

    /// For so long it is known what is shown of a file that nobody asks for; what is on once a week is asked for sooner.
    static final Duration UNASKED = Duration.ofDays(8);

    /// How often it is looked whether files can be read again.
    static final Duration PAUSE = Duration.ofSeconds(10);

    /// Arbitrary: more are a broken disk, where nothing is there in another file either.
    private static final int MOST = 1_000;

    private final MediaItems media;
    private final Sources sources;
    private final InstantSource clock;

    /// Guarded by this.
    private final Map<Name, Failing> failing = new HashMap<>();

    /// Replaced as a whole by whoever has the lock; read by anyone.
    private volatile Map<Name, ReplacedFile> replaced = Map.of();

    /// When something that is replaced was asked for last.
    private final Map<Name, Instant> asked = new ConcurrentHashMap<>();

    private final AtomicLong version = new AtomicLong();
    private final LongAdder retried = new LongAdder();
    private final LongAdder replacements = new LongAdder();
    private final LongAdder refused = new LongAdder();

    /// One file of an item.
    private record Name(MediaId item, Fingerprint file) {
        static Name of(MediaItem item) {
            return new Name(item.id(), item.file().fingerprint());
        }
    }

    private record Failing(int times, Instant at) {
        boolean isOver(Instant now) {
            return at.plus(TOGETHER).isBefore(now);
        }
    }

    /// How often each rung was taken since the server runs.
    ///
    /// @param retried how often a file was tried again
    /// @param replaced how often another file was taken
    /// @param refused how often nothing was done, because too many files fail or are replaced
    public record Counts(long retried, long replaced, long refused) {}

    /// @param sources tells which files are there
    NextVersions(MediaItems media, Sources sources, InstantSource clock) {
        this.media = media;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public Optional<Replacement> of(MediaItem item, Instant begin) {
        Map<Name, ReplacedFile> known = replaced;
        return known.isEmpty() ? Optional.empty() : of(known, Name.of(item), begin);
    }

    private Optional<Replacement> of(Map<Name, ReplacedFile> known, Name name, Instant begin) {
        ReplacedFile file = known.get(name);
        if (file == null) {
            return Optional.empty();
        }
        asked.put(name, clock.instant());
        return file.isShownInstead(begin)
                ? Optional.of(new Replacement(file.from(), file.other()))
                : Optional.empty();
    }

    @Override
    public long version() {
        return version.get();
    }

    /// The files that are shown instead of others, the newest first; those that can be read again included.
    public List<ReplacedFile> all() {
        return replaced.values().stream()
                .sorted(Comparator.comparing(ReplacedFile::since).reversed())
                .toList();
    }

    public Counts counts() {
        return new Counts(retried.sum(), replacements.sum(), refused.sum());
    }

    /// Takes note that nothing can be made of a file. Waits for the database and the disks of other files.
    ///
    /// @param frame where nothing could be made
    void unreadable(RenditionRequest request, long frame, String reason) {
        Duration from = request.profile().video().rate().timeOf(frame);
        MediaItem item = request.item();
        if (!item.isLive() && !isReplaced(item, from) && isTriedEnough(item, reason)) {
            other(item).ifPresent(other -> replace(item, from, other, reason));
        }
    }

    /// What is replaced already is replaced from an earlier place on, where that is where it failed.
    private synchronized boolean isReplaced(MediaItem item, Duration from) {
        Optional<ReplacedFile> known = replacedStill(item);
        known.filter(each -> from.compareTo(each.from()) < 0)
                .ifPresent(each -> put(each.from(from)));
        return known.isPresent();
    }

    private Optional<ReplacedFile> replacedStill(MediaItem item) {
        return Optional.ofNullable(replaced.get(Name.of(item)))
                .filter(each -> each.until().isEmpty());
    }

    private synchronized boolean isTriedEnough(MediaItem item, String reason) {
        Instant now = clock.instant();
        failing.values().removeIf(each -> each.isOver(now));
        Failing before = failing.get(Name.of(item));
        if (before != null && mayPass(reason) && now.isBefore(before.at().plus(APART))) {
            return false;
        }
        if (!hasRoom(failing, Name.of(item))) {
            return false;
        }
        int times = before == null ? 1 : before.times() + 1;
        failing.put(Name.of(item), new Failing(times, now));
        if (times < ATTEMPTS) {
            retried.increment();
        }
        return times >= ATTEMPTS;
    }

    private boolean hasRoom(Map<Name, ?> known, Name name) {
        boolean room = known.size() < MOST || known.containsKey(name);
        if (!room) {
            if (refused.sum() == 0) {
                LOG.warn("more than {} files cannot be read: no further one is replaced", MOST);
            }
            refused.increment();
        }
        return room;
    }

    private Optional<MediaItem> other(MediaItem item) {
        List<MediaItem> readable =
                media.alike(item).stream()
                        .filter(other -> replacedStill(other).isEmpty())
                        .filter(other -> sources.defect(other.file()).isEmpty())
                        .toList();
        return Versions.next(item, readable);
    }

    private synchronized void replace(
            MediaItem item, Duration from, MediaItem other, String reason) {
        if (hasRoom(replaced, Name.of(item))) {
            replacements.increment();
            put(new ReplacedFile(item, from, other, reason, clock.instant(), Optional.empty()));
            LOG.warn(
                    "file replaced item={} path={} by={} from={} because={}",
                    item.id(),
                    item.file().path(),
                    other.file().path(),
                    from,
                    reason);
        }
    }

    /// Called with the lock held.
    private void put(ReplacedFile file) {
        Map<Name, ReplacedFile> next = new HashMap<>(replaced);
        next.put(Name.of(file.item()), file);
        replaced = Map.copyOf(next);
        long _ = version.incrementAndGet();
    }

    /// Finds out which files can be read again, and forgets what is long ago. Waits for the disks.
    void look() {
        for (ReplacedFile each : replaced.values()) {
            Instant now = clock.instant();
            if (each.until().isEmpty() && isReadableAgain(each, now)) {
                readAgain(each, now);
            }
            if (isOver(each, now)) {
                forget(each);
            }
        }
    }

    /// What nobody asks for, because it is not planned any more or another file by now, is not kept until its file returns.
    private boolean isOver(ReplacedFile file, Instant now) {
        Instant last = asked.getOrDefault(Name.of(file.item()), file.since());
        return last.plus(UNASKED).isBefore(now)
                || file.until().filter(until -> until.plus(KEPT).isBefore(now)).isPresent();
    }

    private boolean isReadableAgain(ReplacedFile file, Instant now) {
        boolean away = Sources.isDefect(file.reason());
        Duration wait = mayPass(file.reason()) ? TOGETHER : TRIED_AGAIN;
        boolean due = away || file.since().plus(wait).isBefore(now);
        return due && sources.defect(file.item().file()).isEmpty();
    }

    /// Whether the reason is a disk that does not answer, or nobody knows it.
    private static boolean mayPass(String reason) {
        return !Sources.isDefect(reason)
                && FailureCause.told(reason).map(FailureCause::isOfReading).orElse(true);
    }

    private synchronized void readAgain(ReplacedFile file, Instant now) {
        put(file.until(now));
        failing.remove(Name.of(file.item()));
        LOG.info(
                "file readable again item={} path={}", file.item().id(), file.item().file().path());
    }

    private synchronized void forget(ReplacedFile file) {
        Map<Name, ReplacedFile> next = new HashMap<>(replaced);
        boolean _ = next.remove(Name.of(file.item()), file);
        asked.keySet().retainAll(next.keySet());
        replaced = Map.copyOf(next);
        long _ = version.incrementAndGet();
    }
}
