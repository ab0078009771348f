package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.account.AuditLog;
import tv.exstream.web.AuditTrail;
import tv.exstream.web.TestServer;

/// The record of changes over HTTP, for tests of what is in it, which have a database.
@Import(AuditRoutes.class)
class AuditParts {
    @Bean
    AuditedChanges auditedChanges(AuditLog log, InstantSource clock, LongSupplier nanoTime) {
        return new AuditedChanges(
                new AuditTrail(log), clock, AuditedChanges.Strangers.of(nanoTime));
    }

    /// The newest entry about a path.
    static JsonNode newest(TestServer server, String path) {
        return server.ok("GET", "/api/audit?text=" + path, "").at("/entries/0");
    }

    /// How a resource was after the newest change of it.
    static JsonNode after(TestServer server, String path) {
        return JsonMapper.shared().readTree(newest(server, path).at("/after").asString());
    }

    /// How it was before that.
    static JsonNode before(TestServer server, String path) {
        return JsonMapper.shared().readTree(newest(server, path).at("/before").asString());
    }

    /// Sends the same twice with one key; the second time it must be answered again and not done again.
    ///
    /// @return what was answered
    static JsonNode twice(TestServer server, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(server.url(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "once:" + path)
                        .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                        .build();
        HttpResponse<String> first = server.send(request);
        HttpResponse<String> again = server.send(request);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(again.body()).isEqualTo(first.body());
        return TestServer.body(first);
    }
}
