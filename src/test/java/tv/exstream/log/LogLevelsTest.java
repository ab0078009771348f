package tv.exstream.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;
import tv.exstream.problem.ProblemException;

class LogLevelsTest {
    private static final LogArea SESSION = new LogArea("session");

    private final LoggerContext loggers = new LoggerContext();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final LogLevels levels = new LogLevels(loggers, () -> now);

    @Test
    void anAreaSaysMoreUntilItsTimeIsOver() {
        loggers.getLogger("tv.exstream").setLevel(ch.qos.logback.classic.Level.WARN);
        levels.set(SESSION, Level.TRACE, Optional.of(Duration.ofMinutes(30)));

        assertThat(loggers.getLogger("tv.exstream.session.Sessions").isTraceEnabled()).isTrue();
        assertThat(loggers.getLogger("tv.exstream.store.Disk").isInfoEnabled()).isFalse();

        now = now.plus(Duration.ofMinutes(29));
        levels.expire();
        assertThat(levels.changed()).hasSize(1);

        now = now.plus(Duration.ofMinutes(1));
        levels.expire();
        assertThat(levels.changed()).isEmpty();
        assertThat(levels.effective(SESSION)).isEqualTo(Level.WARN);
    }

    @Test
    void anAreaThatIsPutBackIsAsItWasBeforeTheFirstChange() {
        levels.set(SESSION, Level.TRACE, Optional.empty());
        levels.set(SESSION, Level.ERROR, Optional.empty());

        levels.reset(SESSION);

        assertThat(loggers.getLogger("tv.exstream.session").getLevel()).isNull();
        assertThat(levels.effective(SESSION)).isEqualTo(Level.DEBUG);
    }

    @Test
    void librariesDoNotSayWhatMayBeSecret() {
        assertThatThrownBy(
                        () ->
                                levels.set(
                                        new LogArea("org.eclipse.jetty"),
                                        Level.DEBUG,
                                        Optional.empty()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("org.eclipse.jetty");
        assertThat(levels.set(new LogArea("org.flywaydb"), Level.INFO, Optional.empty()).level())
                .isEqualTo(Level.INFO);
    }

    @Test
    void onlySoManyAreasHaveLevelsOfTheirOwn() {
        for (int n = 0; n < LogLevels.MOST; n++) {
            levels.set(new LogArea("area" + n), Level.WARN, Optional.empty());
        }

        assertThatThrownBy(() -> levels.set(SESSION, Level.WARN, Optional.empty()))
                .isInstanceOf(ProblemException.class);
        assertThat(levels.set(new LogArea("area3"), Level.INFO, Optional.empty()).level())
                .isEqualTo(Level.INFO);
    }

    @ParameterizedTest
    @CsvSource({
        "tv.exstream.session.Sessions, session, tv.exstream.session",
        "tv.exstream.library.iptv.ListReading, library.iptv, tv.exstream.library.iptv",
        "tv.exstream.ExstreamTv, server, tv.exstream",
        "org.eclipse.jetty.server.Server, org.eclipse.jetty.server, org.eclipse.jetty.server",
        "notes, notes, tv.exstream.notes"
    })
    void areasAreNamedByTheirPackages(String logger, String area, String kept) {
        assertThat(LogArea.of(logger).name()).isEqualTo(area);
        assertThat(LogArea.of(logger).logger()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "../x", "5", "a\nb"})
    void whatIsNoPackageIsNoArea(String name) {
        assertThatThrownBy(() -> new LogArea(name)).isInstanceOf(ProblemException.class);
    }
}
