package tv.exstream.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// How much each area says, where somebody wants more or less of it for a while; the next start knows nothing of that. Thread-safe.
public final class LogLevels {
    /// Arbitrary: more than a person keeps in mind.
    static final int MOST = 50;

    private final LoggerContext loggers;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();

    /// Guarded by lock.
    private final Map<LogArea, Held> changed = new LinkedHashMap<>();

    public LogLevels(LoggerContext loggers, InstantSource clock) {
        this.loggers = loggers;
        this.clock = clock;
    }

    /// An area that says more or less than usual.
    ///
    /// @param until when it is as before; empty for the next start
    public record Changed(LogArea area, Level level, Optional<Instant> until) {}

    private record Held(Changed changed, ch.qos.logback.classic.@Nullable Level before) {}

    /// From now on an area says what is at least as bad as this.
    ///
    /// @param time after which it is as before
    /// @throws ProblemException INVALID_VALUE for more than a library should say: it may be all that goes through it, such as passwords
    public Changed set(LogArea area, Level level, Optional<Duration> time) {
        if (!area.isOurs() && level.toInt() < Level.INFO.toInt()) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE,
                    Objection.LEVEL_OF_LIBRARY,
                    area.name(),
                    level.name().toLowerCase(java.util.Locale.ROOT));
        }
        lock.lock();
        try {
            requireRoom(area);
            Held present = changed.get(area);
            Logger logger = loggers.getLogger(area.logger());
            Changed wanted = new Changed(area, level, time.map(clock.instant()::plus));
            changed.put(
                    area, new Held(wanted, present == null ? logger.getLevel() : present.before()));
            logger.setLevel(ch.qos.logback.classic.Level.convertAnSLF4JLevel(level));
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    private void requireRoom(LogArea area) {
        if (changed.size() >= MOST && !changed.containsKey(area)) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.LEVELS_AT_MOST, MOST);
        }
    }

    /// An area says what it says usually.
    public void reset(LogArea area) {
        lock.lock();
        try {
            putBack(area);
        } finally {
            lock.unlock();
        }
    }

    private void putBack(LogArea area) {
        Held held = changed.remove(area);
        if (held != null) {
            loggers.getLogger(area.logger()).setLevel(held.before());
        }
    }

    /// Puts back what was to hold until now. To be called now and then.
    void expire() {
        Instant now = clock.instant();
        lock.lock();
        try {
            changed().stream()
                    .filter(each -> each.until().filter(until -> !now.isBefore(until)).isPresent())
                    .forEach(each -> putBack(each.area()));
        } finally {
            lock.unlock();
        }
    }

    /// What says more or less than usual, by area.
    public List<Changed> changed() {
        lock.lock();
        try {
            List<Changed> all = new ArrayList<>();
            changed.values().forEach(held -> all.add(held.changed()));
            all.sort(Comparator.comparing(each -> each.area().name()));
            return all;
        } finally {
            lock.unlock();
        }
    }

    /// What is said of an area at present.
    public Level effective(LogArea area) {
        int level = loggers.getLogger(area.logger()).getEffectiveLevel().toInt();
        return switch (level) {
            case ch.qos.logback.classic.Level.TRACE_INT -> Level.TRACE;
            case ch.qos.logback.classic.Level.DEBUG_INT -> Level.DEBUG;
            case ch.qos.logback.classic.Level.INFO_INT -> Level.INFO;
            case ch.qos.logback.classic.Level.WARN_INT -> Level.WARN;
            default -> Level.ERROR;
        };
    }
}
