package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.RequestedChannels;

/// What a channel has shown and will show, and why.
@RestController
@MayFail(Problem.CHANNEL_NOT_FOUND)
@RequestMapping(
        path = "/api/channels/{number}/timeline",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "schedule")
final class TimelineRoutes {
    private final RequestedChannels channels;
    private final TimelineView timelines;
    private final InstantSource clock;

    TimelineRoutes(RequestedChannels channels, TimelineView timelines, InstantSource clock) {
        this.channels = channels;
        this.timelines = timelines;
        this.clock = clock;
    }

    @Operation(summary = "A part of the timeline of a channel, and why each part of it is there")
    @GetMapping
    TimelineAnswer timeline(
            @PathVariable String number,
            @Parameter(
                            description =
                                    "where it begins: an ISO 8601 instant or seconds since 1970; now when absent")
                    @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "where it ends, at most 7 days later; a day later when absent")
                    @RequestParam(defaultValue = "")
                    String to) {
        return timelines.timeline(
                channels.find(number), TimelineQuery.of(from, to, clock.instant()));
    }
}
