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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;

/// The first run: how far it is, and the channels that it offers.
@RestController
@RequestMapping(path = "/api/start", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "start")
final class StarterRoutes {
    private final StartView start;
    private final StarterView channels;

    StarterRoutes(StartView start, StarterView channels) {
        this.start = start;
        this.channels = channels;
    }

    @Operation(summary = "How far the first run is")
    @GetMapping
    StartAnswer start() {
        return StartAnswer.of(start.steps());
    }

    @Operation(
            summary = "Says how steps of the first run were left",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(schema = @Schema(implementation = StartPatch.class))))
    @MayFail(Problem.DATABASE_BUSY)
    @PatchMapping(consumes = {RequestText.MERGE_PATCH, RequestText.JSON, RequestText.UNSAID})
    StartAnswer changeStart(@Parameter(hidden = true) InputStream body) throws IOException {
        return start.change(RequestText.of(body));
    }

    @Operation(summary = "Channels that suit what the libraries have by now")
    @GetMapping("/channels")
    StarterAnswer offeredChannels() {
        return channels.offered();
    }

    @Operation(summary = "What an offered channel would show this evening; nothing is made")
    @MayFail(Problem.CHANNEL_NOT_FOUND)
    @GetMapping("/channels/{key}/tonight")
    StarterPreviewAnswer tonight(@PathVariable String key) {
        return channels.tonight(key);
    }

    @Operation(
            summary = "Makes offered channels, which show something at once",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    StarterRequest.class))))
    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.DATABASE_BUSY})
    @PostMapping(
            path = "/channels",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    ChannelsAnswer makeOfferedChannels(@Parameter(hidden = true) InputStream body)
            throws IOException {
        return channels.make(RequestText.of(body));
    }
}
