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
import tv.exstream.channel.Channel;
import tv.exstream.job.Builds;
import tv.exstream.job.Programming.Preview;
import tv.exstream.problem.Problem;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.change.ChangeOf;
import tv.exstream.web.change.ChangesNothing;
import tv.exstream.web.change.TellsChange;

/// What was changed about a channel, and the way back.
@RestController
@MayFail(Problem.CHANNEL_NOT_FOUND)
@RequestMapping(
        path = "/api/channels/{number}/history",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "schedule")
final class HistoryRoutes {
    private final RequestedChannels channels;
    private final Builds builds;
    private final PreviewView previews;
    private final RemarkTexts texts;

    HistoryRoutes(
            RequestedChannels channels, Builds builds, PreviewView previews, RemarkTexts texts) {
        this.channels = channels;
        this.builds = builds;
        this.previews = previews;
        this.texts = texts;
    }

    @Operation(summary = "The changes that can be reverted, the last one first")
    @GetMapping
    HistoryAnswer history(@PathVariable String number) {
        Channel channel = channels.find(number);
        return HistoryAnswer.of(builds.changes(channel.id()), texts.in(channel.zone()));
    }

    @MayFail({Problem.CHANGE_NOT_FOUND, Problem.SCHEDULE_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Puts rules and edits back as they were before a change, and plans what is not on air soon anew; can be reverted")
    @PostMapping("/{id}/revert")
    @TellsChange
    @ChangeOf("/api/channels/{number}/schedule")
    @ChangesNothing(when = "dry")
    PreviewAnswer revert(
            @PathVariable String number,
            @PathVariable long id,
            @Parameter(description = BuildRoutes.DRY) @RequestParam(defaultValue = "false")
                    boolean dry) {
        Channel channel = channels.find(number);
        Preview preview = dry ? builds.dryRevert(channel, id) : builds.revert(channel, id);
        return previews.answer(channel, preview);
    }
}
