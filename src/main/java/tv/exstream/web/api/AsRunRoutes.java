package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.RequestedChannels;

/// What a channel has really sent.
@RestController
@MayFail(Problem.CHANNEL_NOT_FOUND)
@RequestMapping("/api/channels/{number}")
@Tag(name = "schedule")
final class AsRunRoutes {
    private static final String FROM =
            "where it begins: an ISO 8601 instant or seconds since 1970; a day ago when absent";
    private static final String TO = "where it ends, at most 7 days later; a day later when absent";
    private static final Duration DAY = Duration.ofDays(1);

    private final RequestedChannels channels;
    private final AsRunView runs;
    private final InstantSource clock;

    AsRunRoutes(RequestedChannels channels, AsRunView runs, InstantSource clock) {
        this.channels = channels;
        this.runs = runs;
        this.clock = clock;
    }

    @Operation(summary = "What was planned and what was really sent, of airings that are over")
    @GetMapping(path = "/as-run", produces = MediaType.APPLICATION_JSON_VALUE)
    AsRunAnswer asRun(
            @PathVariable String number,
            @Parameter(description = FROM) @RequestParam(defaultValue = "") String from,
            @Parameter(description = TO) @RequestParam(defaultValue = "") String to) {
        return runs.asRun(channels.find(number), query(from, to));
    }

    @Operation(summary = "The same as a table")
    @GetMapping(path = "/as-run.csv", produces = CsvTable.TYPE)
    String asRunTable(
            @PathVariable String number,
            @Parameter(description = FROM) @RequestParam(defaultValue = "") String from,
            @Parameter(description = TO) @RequestParam(defaultValue = "") String to) {
        return AsRunCsv.of(runs.table(channels.find(number), query(from, to)));
    }

    private TimelineQuery query(String from, String to) {
        return TimelineQuery.of(from, to, clock.instant().minus(DAY));
    }
}
