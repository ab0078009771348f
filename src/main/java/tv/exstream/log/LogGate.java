package tv.exstream.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/// Through which everything goes that the server says, before it comes to the console, into the file and into the ring: there it loses its
/// secrets and whatever a terminal would obey, and there a flood of the same is dammed. Thread-safe.
public final class LogGate extends UnsynchronizedAppenderBase<ILoggingEvent> {
    static final String NAME = "GATE";

    private static final String HERE = LogGate.class.getName();

    /// Arbitrary: a screen full.
    static final int LONGEST_TEXT = 4_000;

    private final LogRing ring;
    private final LoggerContext loggers;
    private final Flood flood = new Flood();
    private final LongAdder held = new LongAdder();
    private final List<Appender<ILoggingEvent>> behind = new CopyOnWriteArrayList<>();

    private LogGate(LogRing ring, LoggerContext loggers) {
        this.ring = ring;
        this.loggers = loggers;
    }

    /// Puts a gate before everything that the root logger writes to.
    public static LogGate install(LoggerContext loggers, LogRing ring) {
        LogGate gate = new LogGate(ring, loggers);
        gate.setName(NAME);
        gate.setContext(loggers);
        Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Iterator<Appender<ILoggingEvent>> present = root.iteratorForAppenders();
        present.forEachRemaining(gate.behind::add);
        gate.start();
        root.addAppender(gate);
        gate.behind.forEach(root::detachAppender);
        return gate;
    }

    /// What is said goes no longer to the appender of this name.
    public static void detach(LoggerContext loggers, String name) {
        Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAppender(name);
        if (root.getAppender(NAME) instanceof LogGate gate) {
            gate.behind.removeIf(appender -> name.equals(appender.getName()));
        }
    }

    /// How many lines were not written because there were so many like them.
    public long held() {
        return held.sum();
    }

    @Override
    protected void append(ILoggingEvent event) {
        String text = LogText.of(event.getFormattedMessage(), LONGEST_TEXT);
        Flood.Kind kind =
                new Flood.Kind(event.getLoggerName(), event.getLevel().toInt(), event.getMessage());
        if (flood.lets(kind, text, event.getInstant())) {
            String trace =
                    LogTrace.of(Optional.<IThrowableProxy>ofNullable(event.getThrowableProxy()));
            write(event, new Said(kind, text, trace));
        } else {
            held.increment();
        }
    }

    /// Says how many lines were not written, once it is over. To be called about once a second.
    void tellHeld(Instant now) {
        for (Flood.Held each : flood.over(now)) {
            Said said =
                    new Said(
                            each.kind(),
                            "… and %,d more like this, the last: %s"
                                    .formatted(each.times(), each.last()),
                            "");
            LoggingEvent event = event(said);
            event.setInstant(now);
            write(event, said);
        }
    }

    private record Said(Flood.Kind kind, String text, String trace) {}

    private void write(ILoggingEvent event, Said said) {
        ring.add(id -> line(id, event, said));
        LoggingEvent clean = event(said);
        clean.setInstant(event.getInstant());
        clean.setThreadName(event.getThreadName());
        behind.forEach(appender -> appender.doAppend(clean));
    }

    private LoggingEvent event(Said said) {
        String message =
                said.trace().isEmpty()
                        ? said.text()
                        : said.text() + System.lineSeparator() + said.trace();
        return new LoggingEvent(
                HERE,
                loggers.getLogger(said.kind().logger()),
                Level.toLevel(said.kind().level()),
                message,
                null,
                null);
    }

    private static LogLine line(long id, ILoggingEvent event, Said said) {
        return new LogLine(
                id,
                event.getInstant(),
                slf4j(event.getLevel()),
                LogArea.of(event.getLoggerName()),
                LogText.of(event.getThreadName(), 100),
                said.text(),
                said.trace());
    }

    private static org.slf4j.event.Level slf4j(Level level) {
        return switch (level.toInt()) {
            case Level.ERROR_INT -> org.slf4j.event.Level.ERROR;
            case Level.WARN_INT -> org.slf4j.event.Level.WARN;
            case Level.INFO_INT -> org.slf4j.event.Level.INFO;
            case Level.DEBUG_INT -> org.slf4j.event.Level.DEBUG;
            default -> org.slf4j.event.Level.TRACE;
        };
    }
}
