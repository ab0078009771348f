package tv.exstream.process;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.AcceleratedCodec;
import tv.exstream.ffmpeg.Accelerator;

/// Which hardware encodes what, by what trials have shown and by how it has done since. Thread-safe.
///
/// Without results everything is for the processor. Hardware that fails again and again sits out for a while, and of each only so many
/// programmes are encoded at once.
public final class Accelerators {
    private static final Logger LOG = LoggerFactory.getLogger(Accelerators.class);

    /// Enough to see what is wrong.
    private static final int MOST_FALLBACKS = 20;

    /// FF-2 of what people know: what is surest where it is there comes first.
    private static final List<Accelerator> ORDER =
            List.of(
                    Accelerator.VIDEOTOOLBOX,
                    Accelerator.NVENC,
                    Accelerator.QSV,
                    Accelerator.VAAPI,
                    Accelerator.AMF,
                    Accelerator.V4L2,
                    Accelerator.VULKAN);

    private final Config.Hardware config;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();

    /// Guarded by `lock`.
    private final Bench bench = new Bench();

    /// Guarded by `lock`.
    private final Map<Accelerator, Integer> active = new EnumMap<>(Accelerator.class);

    /// Newest first; guarded by `lock`.
    private final Deque<Fallback> fallbacks = new ArrayDeque<>();

    private volatile TrialReport report = TrialReport.none();

    /// Guarded by `lock`.
    private boolean testing;

    public Accelerators(Config.Hardware config, InstantSource clock, LongSupplier nanoTime) {
        this.config = config;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /// What encodes a programme now. The caller closes what it gets when the programme is encoded.
    public Lease choose(AcceleratedCodec codec) {
        lock.lock();
        try {
            Accelerator chosen =
                    candidates().stream()
                            .filter(each -> report.works(each, codec))
                            .filter(each -> bench.left(each, nanoTime.getAsLong()).isZero())
                            .filter(each -> active.getOrDefault(each, 0) < sessions(each))
                            .findFirst()
                            .orElse(Accelerator.SOFTWARE);
            active.merge(chosen, 1, Integer::sum);
            String device = report.of(chosen, codec).map(TrialResult::detail).orElse("");
            return new Lease(chosen, chosen == Accelerator.SOFTWARE ? "" : device);
        } finally {
            lock.unlock();
        }
    }

    /// Notes that hardware could not do what the processor then could.
    ///
    /// @param what such as the title of a programme
    public void failed(Accelerator accelerator, String what, String reason) {
        LOG.warn("hardware failed accelerator={} item={} because={}", accelerator, what, reason);
        lock.lock();
        try {
            if (fallbacks.size() == MOST_FALLBACKS) {
                fallbacks.removeLast();
            }
            fallbacks.addFirst(new Fallback(clock.instant(), accelerator, what, reason));
            if (bench.failed(accelerator, nanoTime.getAsLong())) {
                LOG.warn("hardware sits out for a while accelerator={}", accelerator);
            }
        } finally {
            lock.unlock();
        }
    }

    public AcceleratorsSnapshot snapshot() {
        lock.lock();
        try {
            Map<Accelerator, Duration> benched = new EnumMap<>(Accelerator.class);
            Map<Accelerator, Integer> sessions = new EnumMap<>(Accelerator.class);
            for (Accelerator each : ORDER) {
                sessions.put(each, sessions(each));
                Duration left = bench.left(each, nanoTime.getAsLong());
                if (left.isPositive()) {
                    benched.put(each, left);
                }
            }
            return new AcceleratorsSnapshot(
                    config.accelerator(),
                    report,
                    testing,
                    active,
                    sessions,
                    benched,
                    List.copyOf(fallbacks));
        } finally {
            lock.unlock();
        }
    }

    /// Notes that trials begin.
    ///
    /// @return false when there are some already
    boolean begin() {
        lock.lock();
        try {
            boolean first = !testing;
            testing = true;
            return first;
        } finally {
            lock.unlock();
        }
    }

    /// Notes that trials have ended without results.
    void untested() {
        lock.lock();
        try {
            testing = false;
        } finally {
            lock.unlock();
        }
    }

    /// Takes new results, with which trials have ended; who sat out is given another chance.
    void tested(TrialReport results) {
        lock.lock();
        try {
            report = results;
            testing = false;
            bench.clear();
        } finally {
            lock.unlock();
        }
    }

    private List<Accelerator> candidates() {
        return config.accelerator().map(List::of).orElse(ORDER);
    }

    /// What such hardware usually does at once, unless the configuration says something else.
    private int sessions(Accelerator accelerator) {
        if (accelerator == Accelerator.SOFTWARE) {
            return Integer.MAX_VALUE; // the budget of processes bounds it
        }
        return config.sessions() > 0 ? config.sessions() : usualSessions(accelerator);
    }

    private static int usualSessions(Accelerator accelerator) {
        return switch (accelerator) {
            // Consumer cards of drivers since March 2023; older ones take 3, newer ones 8.
            case NVENC -> 5;
            // Apple names no limit; more than this many at once slow one another down.
            case VIDEOTOOLBOX -> 8;
            // The chips of small boards.
            case V4L2 -> 1;
            // No limit but their speed; arbitrary.
            case QSV, VAAPI, AMF, VULKAN, SOFTWARE -> 8;
        };
    }

    private void giveBack(Accelerator accelerator) {
        lock.lock();
        try {
            active.merge(accelerator, -1, Integer::sum);
        } finally {
            lock.unlock();
        }
    }

    /// The right to encode one programme until it is closed; closing it twice is harmless.
    public final class Lease implements AutoCloseable {
        private final Accelerator accelerator;
        private final String device;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Lease(Accelerator accelerator, String device) {
            this.accelerator = accelerator;
            this.device = device;
        }

        public Accelerator accelerator() {
            return accelerator;
        }

        /// Such as `/dev/dri/renderD128`; empty where none needs to be named.
        public Optional<String> device() {
            return Optional.of(device).filter(name -> !name.isEmpty());
        }

        @Override
        public void close() {
            if (open.getAndSet(false)) {
                giveBack(accelerator);
            }
        }
    }
}
