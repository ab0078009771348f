package tv.exstream.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.time.InstantSource;

/// A log of its own, behind a gate, for tests.
public final class TestLog {
    private final LoggerContext loggers = new LoggerContext();
    private final LogRing ring = new LogRing();
    private final LogGate gate;

    public TestLog() {
        loggers.setMDCAdapter(new LogbackMDCAdapter());
        loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        gate = LogGate.install(loggers, ring);
    }

    public LogRing ring() {
        return ring;
    }

    public LogGate gate() {
        return gate;
    }

    public LogLevels levels(InstantSource clock) {
        return new LogLevels(loggers, clock);
    }

    /// One that speaks here, by the name of a class.
    public Logger logger(String name) {
        return loggers.getLogger(name);
    }
}
