package tv.exstream.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LogGateTest {
    private static final String CONSOLE = "CONSOLE";

    private final LoggerContext loggers = new LoggerContext();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LogRing ring = new LogRing();
    private LogGate gate;

    @BeforeEach
    void install() {
        loggers.setMDCAdapter(new LogbackMDCAdapter());
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(loggers);
        encoder.setPattern("%-5level %logger{0} %msg%n%xEx");
        encoder.start();
        var console = new OutputStreamAppender<ILoggingEvent>();
        console.setName(CONSOLE);
        console.setContext(loggers);
        console.setEncoder(encoder);
        console.setOutputStream(written);
        console.start();
        root().addAppender(console);
        gate = LogGate.install(loggers, ring);
    }

    @AfterEach
    void stop() {
        loggers.stop();
    }

    @Test
    @DisplayName("H42: neither the file nor the ring has a secret that was logged, whichever way")
    void noSecretGetsThrough() {
        session().warn("no answer from {}", "http://anna:s3cr3t@tv.example/live/anna/s3cr3t/1.ts");
        session()
                .error(
                        "failed",
                        new IllegalStateException(
                                "GET http://tv.example/?token=s3cr3t",
                                new IOException("password=s3cr3t\nforged line")));

        assertThat(text()).doesNotContain("s3cr3t").contains("http://tv.example/…");
        assertThat(lines()).noneMatch(line -> line.text().contains("s3cr3t"));
        assertThat(lines()).noneMatch(line -> line.trace().contains("s3cr3t"));
        assertThat(text().lines()).noneMatch(line -> line.startsWith("forged"));
    }

    @Test
    void aLineKnowsItsAreaLevelThreadAndWhatWasThrown() {
        session().error("failed", new UncheckedIOException(new IOException("the disk is away")));

        LogLine line = lines().getFirst();
        assertThat(line.area()).isEqualTo(new LogArea("session"));
        assertThat(line.level()).isEqualTo(org.slf4j.event.Level.ERROR);
        assertThat(line.thread()).isEqualTo(Thread.currentThread().getName());
        assertThat(line.trace())
                .startsWith("java.io.UncheckedIOException")
                .contains("Caused by: java.io.IOException: the disk is away")
                .contains("LogGateTest");
        assertThat(text()).contains("ERROR Sessions failed").contains("Caused by");
    }

    @Test
    @DisplayName("H43: 20,000 channels of a list are not 20,000 lines of the log")
    void aFloodIsDammed() {
        for (int channel = 0; channel < 20_000; channel++) {
            session().info("parsed channel={}", channel);
        }
        gate.tellHeld(Instant.now().plus(Flood.WINDOW));

        assertThat(text().lines().count()).isLessThan(100);
        assertThat(lines().getFirst().text())
                .startsWith("… and ")
                .endsWith("more like this, the last: parsed channel=19999");
        assertThat(gate.held()).isGreaterThan(19_000);
    }

    @Test
    void whatIsDetachedHearsNothingMore() {
        LogGate.detach(loggers, CONSOLE);
        session().info("quiet");

        assertThat(text()).isEmpty();
        assertThat(lines()).hasSize(1);
    }

    private List<LogLine> lines() {
        return ring.newest(LogFilter.ALL, Long.MAX_VALUE, 1_000);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private Logger session() {
        return loggers.getLogger("tv.exstream.session.Sessions");
    }

    private Logger root() {
        Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        return root;
    }
}
