package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
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
import tv.exstream.account.Area;
import tv.exstream.account.Entrance;
import tv.exstream.account.Role;
import tv.exstream.account.Scope;
import tv.exstream.account.Verdict;
import tv.exstream.web.Callers;

/// Whether the server lives, and whether it can show channels.
@RestController
@RequestMapping(path = "/api/health", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "health")
final class HealthRoutes {
    /// Whoever may ask for the health, too.
    private static final Entrance.Guarded KNOWING =
            new Entrance.Guarded(Area.API, Role.OPERATOR, Scope.READ);

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

    @Operation(
            summary =
                    "503 while no channel can be shown; how every part is doing for those who may"
                            + " know")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = HealthReport.class)))
    @ApiResponse(
            responseCode = "503",
            description = "no channel can be shown",
            content = @Content(schema = @Schema(implementation = HealthReport.class)))
    @GetMapping("/ready")
    ResponseEntity<HealthReport> ready(HttpServletRequest request) throws InterruptedException {
        HealthReport report = checks.report();
        boolean down = report.status() == HealthStatus.DOWN;
        return answer(
                down ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK,
                mayKnow(request) ? report : report.alone());
    }

    /// Everybody in a server without a door.
    private static boolean mayKnow(HttpServletRequest request) {
        return Callers.find(request)
                .filter(visitor -> !(visitor.caller().may(KNOWING) instanceof Verdict.Allowed))
                .isEmpty();
    }

    private static <T> ResponseEntity<T> answer(HttpStatus status, T body) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(body);
    }

    /// The process answers.
    record Liveness(HealthStatus status, long uptimeSeconds) {}
}
