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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.web.change.TellsChange;

/// Many channels are changed here at once.
@RestController
@Tag(name = "channels")
final class ChannelBulkRoutes {
    private final ChannelBulk bulk;

    ChannelBulkRoutes(ChannelBulk bulk) {
        this.bulk = bulk;
    }

    @Operation(
            summary =
                    "Changes, renumbers and removes many channels in one step: all of it, or"
                            + " nothing, with a reason for each that stands in the way",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    ChannelBulkRequest.class))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ChannelBulkAnswer.class)))
    @ApiResponse(
            responseCode = "409",
            description = "nothing was done",
            content = @Content(schema = @Schema(implementation = ChannelBulkAnswer.class)))
    @MayFail(Problem.DATABASE_BUSY)
    @PostMapping(
            path = "/api/channels/bulk",
            consumes = {RequestText.JSON, RequestText.UNSAID},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @TellsChange
    ResponseEntity<ChannelBulkAnswer> changeChannels(@Parameter(hidden = true) InputStream body)
            throws IOException, InterruptedException {
        ChannelBulkAnswer answer =
                bulk.apply(StrictJson.read(RequestText.of(body), ChannelBulkRequest.class));
        return BulkResponse.of(answer.done(), answer, bulk.texts().language());
    }
}
