package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// How busy the server and its machine are.
@RestController
@RequestMapping(path = "/api/system", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "system")
final class SystemRoutes {
    private final SystemView view;

    SystemRoutes(SystemView view) {
        this.view = view;
    }

    @Operation(summary = "How busy the server and its machine are")
    @GetMapping
    ResponseEntity<SystemAnswer> system() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view.now());
    }

    @Operation(
            summary =
                    "How busy they were: an hour in steps of seconds, a day in minutes, a week in quarters of an hour")
    @GetMapping("/history")
    ResponseEntity<SystemHistoryAnswer> systemHistory(
            @Parameter(
                            description =
                                    "15m, 1h, 6h, 24h or 7d; from 6h on it goes back to before the start of the server, with null where none ran")
                    @RequestParam(defaultValue = "1h")
                    String window) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(view.history(length(window)));
    }

    private static Duration length(String window) {
        return switch (window) {
            case "15m" -> Duration.ofMinutes(15);
            case "1h" -> Duration.ofHours(1);
            case "6h" -> Duration.ofHours(6);
            case "24h" -> Duration.ofDays(1);
            case "7d" -> Duration.ofDays(7);
            default ->
                    throw ProblemException.mustBe(
                            "window", Remark.of(Demand.EITHER, "15m, 1h, 6h, 24h", "7d"), window);
        };
    }
}
