package tv.exstream.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tv.exstream.log.LogFiles;
import tv.exstream.log.LogFilter;
import tv.exstream.problem.Problem;
import tv.exstream.web.api.LogParameters.Wanted;

/// What the server has said, without secrets.
@RestController
@RequestMapping("/api/logs")
@Tag(name = "logs")
final class LogRoutes {
    private static final String LEVEL = "The least: trace, debug, info, warn or error";
    private static final String AREA = "A part of the program, such as session, and those below it";
    private static final String WORDS = "All of them, in any case and order";

    private static final int MOST_MEGABYTES = 30;

    private final LogView logs;
    private final LogFiles files;

    LogRoutes(LogView logs, LogFiles files) {
        this.logs = logs;
        this.files = files;
    }

    @Operation(summary = "The newest lines of the log; those before them are asked for with before")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    LogsAnswer logs(
            @Parameter(description = LEVEL) @RequestParam(defaultValue = "trace") String level,
            @Parameter(description = AREA) @RequestParam(defaultValue = "") String area,
            @Parameter(description = WORDS) @RequestParam(defaultValue = "") String words,
            LogPage page) {
        LogFilter filter = LogParameters.filter(new Wanted(level, area, words));
        return logs.newest(page.of(filter), page.beforeId(), page.most());
    }

    /// Writes on the request's own (virtual) thread for as long as the listener stays.
    @MayFail({Problem.TOO_MANY_VIEWERS, Problem.NOT_READY})
    @Operation(
            summary =
                    "Server-sent events: line for each new line, missed where there were too many"
                            + " of them")
    @GetMapping(path = "/tail", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void tail(
            @Parameter(description = LEVEL) @RequestParam(defaultValue = "trace") String level,
            @Parameter(description = AREA) @RequestParam(defaultValue = "") String area,
            @Parameter(description = WORDS) @RequestParam(defaultValue = "") String words,
            @Parameter(hidden = true) ServletWebRequest exchange)
            throws InterruptedException {
        LogFilter filter = LogParameters.filter(new Wanted(level, area, words));
        HttpServletResponse response = Objects.requireNonNull(exchange.getResponse());
        LogTail.describe(response);
        if (!HttpMethod.HEAD.equals(exchange.getHttpMethod())) {
            // Otherwise nobody would notice that the listener is gone.
            logs.tail(filter, response);
        }
    }

    @Operation(summary = "The last megabytes of the log file as text, the oldest line first")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                            schema = @Schema(type = "string")))
    @GetMapping(path = "/file", produces = MediaType.TEXT_PLAIN_VALUE)
    void logFile(
            @Parameter(description = "1 to 30") @RequestParam(defaultValue = "5") int megabytes,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"exstreamtv.log\"");
        Writer to = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
        files.writeLast((long) Math.clamp(megabytes, 1, MOST_MEGABYTES) * 1_000_000, to);
    }
}
