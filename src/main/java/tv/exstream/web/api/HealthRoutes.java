package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the server lives, and whether it can show channels.
@RestController
@RequestMapping(path = "/api/health", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "health")
final class HealthRoutes {
    private final HealthChecks checks;
    private final InstantSource clock;
    private final Instant started;

    HealthRoutes(HealthChecks checks, InstantSource clock) {
        this.checks = checks;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Operation(summary = "How every part is doing; always 200")
    @GetMapping
    ResponseEntity<HealthReport> health() throws InterruptedException {
        return answer(HttpStatus.OK, checks.report());
    }

    @Operation(summary = "200 for as long as the process answers at all")
    @GetMapping("/live")
    ResponseEntity<Liveness> live() {
        Duration uptime = Duration.between(started, clock.instant());
        return answer(HttpStatus.OK, new Liveness(HealthStatus.UP, uptime.toSeconds()));
    }

    @Operation(summary = "How every part is doing; 503 while no channel can be shown")
    @GetMapping("/ready")
    ResponseEntity<HealthReport> ready() throws InterruptedException {
        HealthReport report = checks.report();
        boolean down = report.status() == HealthStatus.DOWN;
        return answer(down ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK, report);
    }

    private static <T> ResponseEntity<T> answer(HttpStatus status, T body) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(body);
    }

    /// The process answers.
    record Liveness(HealthStatus status, long uptimeSeconds) {}
}
