package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.web.RequestedChannels;

/// How a channel is doing, and what an operator does about it.
@RestController
@MayFail(Problem.CHANNEL_NOT_FOUND)
@RequestMapping(path = "/api/channels/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "channels")
final class ChannelStateRoutes {
    /// Arbitrary: two lines on a screen.
    private static final int LONGEST_REASON = 200;

    private final RequestedChannels channels;
    private final ChannelStateView states;

    ChannelStateRoutes(RequestedChannels channels, ChannelStateView states) {
        this.channels = channels;
        this.states = states;
    }

    @Operation(summary = "How a channel is doing, why it is dark if it is, and what can be done")
    @GetMapping("/state")
    ChannelStateAnswer channelState(@PathVariable String number) {
        return states.state(channels.find(number));
    }

    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Takes a channel off the air until it is started: who watches is ended, nobody"
                            + " may watch, nothing is prepared")
    @PostMapping("/stop")
    ChannelStateAnswer stopChannel(
            @PathVariable String number,
            @Parameter(description = "In words, for whoever wants to watch")
                    @RequestParam(defaultValue = "")
                    String reason) {
        return states.stop(channels.find(number), checked(reason));
    }

    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(summary = "Lets a channel be watched again that was stopped")
    @PostMapping("/start")
    ChannelStateAnswer startChannel(@PathVariable String number) {
        return states.start(channels.find(number));
    }

    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.CHANNEL_STOPPED, Problem.RESTART_REFUSED})
    @Operation(summary = "Lets what is being sent begin again; nobody loses the stream")
    @PostMapping("/restart")
    ChannelStateAnswer restartChannel(@PathVariable String number) {
        return states.restart(channels.find(number));
    }

    private static String checked(String reason) {
        boolean isText = reason.codePoints().noneMatch(Character::isISOControl);
        if (reason.length() > LONGEST_REASON || !isText) {
            throw ProblemException.mustHave(
                    "reason",
                    Remark.of(Demand.CHARACTERS_IN_LINE, 0, LONGEST_REASON),
                    reason.length());
        }
        return reason.strip();
    }
}
