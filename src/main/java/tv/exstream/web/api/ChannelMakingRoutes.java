package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;
import tv.exstream.web.change.ChangeOf;

/// What is made from a channel that is there: another one like it, and a logo from its name.
@RestController
@RequestMapping(path = "/api/channels/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "channels")
final class ChannelMakingRoutes {
    private final ChannelCopies copies;
    private final ChannelView channels;

    ChannelMakingRoutes(ChannelCopies copies, ChannelView channels) {
        this.copies = copies;
        this.channels = channels;
    }

    @Operation(
            summary = "Adds a channel like this one, with its logo, rules, streams and overlays",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    ChannelCopyRequest.class))))
    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.CHANNEL_NUMBER_TAKEN, Problem.DATABASE_BUSY})
    @PostMapping(
            path = "/copy",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    ChannelEntry copyChannel(
            @PathVariable String number, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return copies.copy(number, StrictJson.read(RequestText.of(body), ChannelCopyRequest.class));
    }

    @Operation(summary = "Draws a logo for a channel: the first letters of its name on a colour")
    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.DATABASE_BUSY})
    @PostMapping("/logo")
    @ChangeOf("/api/channels/{number}")
    ChannelEntry drawLogo(@PathVariable String number) {
        return channels.putLogo(number, DrawnLogo.png(channels.find(number).name()));
    }
}
