package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tv.exstream.Patience;
import tv.exstream.db.Database;
import tv.exstream.db.RepositoryConfiguration;
import tv.exstream.doctor.ProgramVersion;
import tv.exstream.vitals.Vitals;
import tv.exstream.vitals.VitalsConfiguration;
import tv.exstream.web.TestServer;

/// One run of a server after another on one folder.
class LastingHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private @TempDir Path folder;

    @Test
    void whatWasMeasuredBeforeTheStartIsAnsweredAndTheTimeWithoutAServerIsAGap() {
        run(NOON);
        run(NOON.plus(Duration.ofMinutes(16)));
        JsonNode later = run(NOON.plus(Duration.ofHours(1)));

        assertThat(later.at("/from").asString()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(later.at("/stepSeconds").asInt()).isEqualTo(900);
        JsonNode memory = later.at("/values/serverMemory");
        assertThat(memory.size()).isEqualTo(5);
        assertThat(memory.path(0).asDouble()).isPositive();
        assertThat(memory.path(1).asDouble()).isPositive();
        assertThat(memory.path(2).isNull()).isTrue();
        assertThat(memory.path(3).isNull()).isTrue();
        assertThat(memory.path(4).asDouble()).isPositive();
    }

    /// Starts a server, lets it measure, and stops it.
    ///
    /// @return the week that it answers
    private JsonNode run(Instant at) {
        try (TestServer server = TestServer.with(new Run(folder, at), Parts.class)) {
            Vitals vitals = server.bean(Vitals.class);
            Patience.until("measured", () -> vitals.latest().at().equals(at));
            return server.ok("GET", "/api/system/history?window=7d", "");
        }
    }

    /// @param at all the time
    record Run(Path folder, Instant at) {}

    @Import({RepositoryConfiguration.class, SystemRoutes.class, VitalsConfiguration.class})
    static class Parts {
        @Bean
        Database database(Run run) {
            return Database.open(run.folder().resolve("exstreamtv.db"));
        }

        @Bean
        @Primary
        InstantSource setClock(Run run) {
            return run::at;
        }

        @Bean
        SystemView systemView(Vitals vitals, InstantSource clock) {
            return new SystemView(vitals, clock, new ProgramVersion("1.2.3"), Machine.ofThis());
        }
    }
}
