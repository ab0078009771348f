package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tv.exstream.account.AuditEntry;
import tv.exstream.account.AuditQuery;
import tv.exstream.account.InMemoryAuditLog;
import tv.exstream.config.FileEdit;
import tv.exstream.web.AuditTrail;

class AuditedFileTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void whatSomebodyWritesIntoTheFileIsAChangeOfTheFile() {
        InMemoryAuditLog log = new InMemoryAuditLog();

        new AuditedFile("config.yaml", new AuditTrail(log), () -> NOON)
                .edited(new FileEdit(Map.of("server.port", "9000"), Map.of("server.port", "9001")));

        AuditEntry entry = log.page(AuditQuery.ALL, OptionalLong.empty(), 1).entries().getFirst();
        assertThat(entry.at()).isEqualTo(NOON);
        assertThat(entry.who().account()).isEqualTo("file:config.yaml");
        assertThat(entry.what().operation()).isEqualTo("changeSettings");
        assertThat(entry.before()).isEqualTo("{\"server.port\":\"9000\"}");
        assertThat(entry.after()).isEqualTo("{\"server.port\":\"9001\"}");
        assertThat(entry.outcome()).isEqualTo(AuditEntry.Outcome.DONE);
    }
}
