package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Logos;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;
import tv.exstream.web.change.Editable;

/// Channels are made, changed and removed here. What they show is for [ScheduleRoutes].
@RestController
@RequestMapping(path = "/api/channels", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "channels")
final class ChannelRoutes {
    /// RFC 7396.
    private final ChannelView channels;

    ChannelRoutes(ChannelView channels) {
        this.channels = channels;
    }

    @Operation(
            summary = "Adds a channel, which shows nothing until it is given rules",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    ChannelRequest.class))))
    @MayFail({Problem.CHANNEL_NUMBER_TAKEN, Problem.DATABASE_BUSY})
    @PostMapping(consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    ChannelEntry addChannel(@Parameter(hidden = true) InputStream body) throws IOException {
        return channels.add(StrictJson.read(RequestText.of(body), ChannelRequest.class));
    }

    @Operation(summary = "A channel and where it can be watched")
    @MayFail(Problem.CHANNEL_NOT_FOUND)
    @GetMapping("/{number}")
    @Editable
    ChannelEntry channel(@PathVariable String number) {
        return channels.find(number);
    }

    @Operation(
            summary =
                    "Changes a channel; who watches it goes on watching. In another zone what lies"
                            + " ahead is planned anew",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ChannelPatch.class))))
    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.CHANNEL_NUMBER_TAKEN, Problem.DATABASE_BUSY})
    @PatchMapping(
            path = "/{number}",
            consumes = {RequestText.MERGE_PATCH, RequestText.JSON, RequestText.UNSAID})
    ChannelEntry changeChannel(
            @PathVariable String number, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return channels.change(number, ChannelPatch.read(RequestText.of(body)));
    }

    @Operation(summary = "The house formats of a channel, with all that can be said of each")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FormatsAnswer.class)))
    @MayFail(Problem.CHANNEL_NOT_FOUND)
    @GetMapping("/{number}/formats")
    @Editable
    String channelFormats(@PathVariable String number) {
        return channels.formats(number);
    }

    @Operation(
            summary = "Chooses the house formats of a channel",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    FormatsRequest.class))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FormatsAnswer.class)))
    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.DATABASE_BUSY})
    @PutMapping(
            path = "/{number}/formats",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    String putChannelFormats(
            @PathVariable String number, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return channels.putFormats(
                number, StrictJson.read(RequestText.of(body), FormatsRequest.class));
    }

    @Operation(summary = "Removes a channel that no other one shows, with its rules and timeline")
    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.CHANNEL_IN_USE, Problem.DATABASE_BUSY})
    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeChannel(@PathVariable String number) {
        channels.remove(number);
    }

    @Operation(summary = "Gives a channel a logo: a PNG, JPEG, WebP or GIF picture")
    @PictureBody
    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.DATABASE_BUSY})
    @PutMapping(
            path = "/{number}/logo",
            consumes = {"image/*", RequestText.UNSAID})
    ChannelEntry putLogo(@PathVariable String number, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return channels.putLogo(number, RequestPicture.of(body, Logos.LIMITS));
    }

    @Operation(summary = "Takes the logo of a channel away, if it has one")
    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.DATABASE_BUSY})
    @DeleteMapping("/{number}/logo")
    ChannelEntry removeLogo(@PathVariable String number) {
        return channels.removeLogo(number);
    }
}
