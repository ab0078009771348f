package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The schedules of all channels. Named rules, which channels may share, are parts of [PartRoutes].
@RestController
@Tag(name = "schedule")
final class ScheduleListRoutes {
    private final SchedulesView schedules;

    ScheduleListRoutes(SchedulesView schedules) {
        this.schedules = schedules;
    }

    @Operation(
            summary =
                    "The schedules of all channels: of which kind they are, how long they last, what is on, and what is wrong with them")
    @GetMapping(path = "/api/channel-schedules", produces = MediaType.APPLICATION_JSON_VALUE)
    SchedulesAnswer channelSchedules(@ParameterObject @ModelAttribute SchedulesParameters asked) {
        return schedules.list(asked);
    }

    @Operation(
            summary =
                    "The fillers that schedules use: those that channels share, and those that stand in a single schedule only")
    @GetMapping(
            path = "/api/channel-schedules/fillers",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ScheduleFillersAnswer scheduleFillers(
            @Parameter(description = "how many are left out at the front; 0 when absent")
                    @RequestParam(defaultValue = "")
                    String offset,
            @Parameter(description = "at most this many: 1..100, 50 when absent")
                    @RequestParam(defaultValue = "")
                    String limit) {
        return schedules.fillers(PageQuery.OFFSET.read(offset), SchedulesQuery.LIMIT.read(limit));
    }
}
