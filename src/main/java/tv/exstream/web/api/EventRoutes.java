package tv.exstream.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.Callers;

/// What happens, while it happens.
@RestController
@Tag(name = "events")
final class EventRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(EventRoutes.class);

    private final Listeners listeners;

    EventRoutes(Listeners listeners) {
        this.listeners = listeners;
    }

    /// Writes on the request's own (virtual) thread for as long as the listener stays.
    @MayFail({Problem.TOO_MANY_VIEWERS, Problem.NOT_READY})
    @Operation(
            summary =
                    "Server-sent events: sessions, fills, disk, scan, health, timeline and scripts,"
                            + " at most twice a second")
    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @Parameter(
                            description =
                                    "names of those that are wanted, such as sessions,disk; all"
                                            + " when absent")
                    @RequestParam(defaultValue = "")
                    String topics,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        Set<Topic> wanted = Topic.wanted(topics);
        Optional<Callers.Visitor> visitor = Callers.find(request);
        wanted.retainAll(Topic.of(visitor.map(Callers.Visitor::caller)));
        String party = visitor.map(Callers.Visitor::party).orElse("");
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        if (request.getMethod().equals("HEAD")) {
            // Nobody would notice that the listener is gone.
            return;
        }
        try {
            // Not getWriter(): that one hides that the listener is gone.
            listeners.serve(
                    new OutputStreamWriter(response.getOutputStream(), UTF_8), wanted, party);
        } catch (IOException e) {
            LOG.debug("a listener to events left: {}", e.getMessage());
        }
    }
}
