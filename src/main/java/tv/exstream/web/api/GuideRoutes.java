package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.Moments;

/// Which channels there are, and what they show.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "guide")
final class GuideRoutes {
    private final Views views;
    private final InstantSource clock;

    GuideRoutes(Views views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "Channels by number, the hidden ones too; all of them when no limit is asked"
                            + " for. Sorted by number, name or group")
    @GetMapping("/channels")
    ChannelsAnswer channels(
            @ParameterObject @ModelAttribute ChannelParameters wanted,
            @ParameterObject @ModelAttribute ListParameters part) {
        return wanted.some(views.channels().get(), part);
    }

    @Operation(
            summary =
                    "What every channel that is not hidden shows now and next, and which picture"
                            + " that is")
    @GetMapping("/now")
    NowAnswer now(
            @Parameter(description = "only these channels, such as 5,5.1; hidden ones too")
                    @RequestParam(defaultValue = "")
                    String channels) {
        return views.now().apply(GuideQuery.numbers(channels));
    }

    @Operation(summary = "The guide: programmes by channel over some hours")
    @GetMapping("/guide")
    GuideAnswer guide(@ParameterObject @ModelAttribute GuideParameters parameters) {
        return views.guide().apply(GuideQuery.of(parameters, clock.instant()));
    }

    @Operation(
            summary =
                    "Programmes that are planned, by words of their titles, people and descriptions;"
                            + " by start")
    @GetMapping("/guide/search")
    FoundAnswer findProgrammes(@ParameterObject @ModelAttribute FindParameters parameters) {
        return views.planned().find(FindQuery.of(parameters, clock.instant()));
    }

    @MayFail(Problem.CHANNEL_NOT_FOUND)
    @Operation(summary = "What a channel shows at an instant, and when else that is on")
    @GetMapping("/guide/programme")
    ProgrammeAnswer programme(
            @Parameter(description = "its number, such as 5 or 5.1") @RequestParam String channel,
            @Parameter(description = "an ISO 8601 instant or seconds since 1970; now when absent")
                    @RequestParam(defaultValue = "")
                    String at) {
        Instant wanted = at.isBlank() ? clock.instant() : Moments.read("at", at);
        return views.planned().at(channel, Moments.clamp(wanted));
    }
}
