package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// How all channels are doing, and which of them are dark.
@RestController
@Tag(name = "channels")
final class ChannelStatesRoutes {
    private static final String DARK = "dark";

    private final ChannelStateView states;

    ChannelStatesRoutes(ChannelStateView states) {
        this.states = states;
    }

    @MayFail({Problem.INVALID_VALUE, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "How all channels are doing, or which of them are dark and why, as far as it is known without looking at each")
    @GetMapping(path = "/api/channel-states", produces = MediaType.APPLICATION_JSON_VALUE)
    ChannelStatesAnswer channelStates(
            @Parameter(
                            description =
                                    "only those in that state; dark for all that show no programme, or would not",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                DARK,
                                                "stopped",
                                                "off_air",
                                                "idle",
                                                "starting",
                                                "live",
                                                "slate",
                                                "paused"
                                            }))
                    @RequestParam(defaultValue = "")
                    String state) {
        ChannelStatesAnswer all = states.states();
        return switch (checked(state)) {
            case "" -> all;
            case DARK -> all.which(ChannelStateAnswer::dark);
            default -> all.which(each -> each.state().equals(state));
        };
    }

    private static String checked(String state) {
        if (!state.isEmpty() && !state.equals(DARK) && !ChannelDiagnosis.STATES.contains(state)) {
            throw ProblemException.mustBe(
                    "state",
                    Remark.of(
                            Demand.EITHER,
                            "dark",
                            Remark.of(Demand.ONE_OF, String.join(", ", ChannelDiagnosis.STATES))),
                    state);
        }
        return state;
    }
}
