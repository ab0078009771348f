package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Tries what becomes of a media item in a house format.
@RestController
@RequestMapping("/api/trials")
@Tag(name = "trials")
final class TrialRoutes {
    private static final String TRANSPORT_STREAM = "video/mp2t";

    private final TrialView trials;

    TrialRoutes(TrialView trials) {
        this.trials = trials;
    }

    @Operation(summary = "The last trials, the newest first")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    TrialsAnswer trials() {
        return trials.all();
    }

    @MayFail({
        Problem.MEDIA_NOT_FOUND,
        Problem.CHANNEL_NOT_FOUND,
        Problem.TRIAL_RUNNING,
        Problem.DISK_FULL
    })
    @Operation(
            summary =
                    "Plays some seconds of a media item into a file that is thrown away; one at a"
                            + " time, behind all viewers",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = TrialRequest.class))))
    @PostMapping(
            produces = MediaType.APPLICATION_JSON_VALUE,
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.ACCEPTED)
    TrialAnswer beginTrial(@Parameter(hidden = true) InputStream body) throws IOException {
        return trials.begin(StrictJson.read(RequestText.of(body), TrialRequest.class));
    }

    @MayFail(Problem.TRIAL_NOT_FOUND)
    @Operation(
            summary =
                    "What came of a trial: command, log, what is in the file and in what was made")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    TrialAnswer trial(@PathVariable String id) {
        return trials.find(number(id));
    }

    @MayFail(Problem.TRIAL_NOT_FOUND)
    @Operation(summary = "Stops a trial")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelTrial(@PathVariable String id) {
        trials.cancel(number(id));
    }

    @MayFail(Problem.TRIAL_NOT_FOUND)
    @Operation(summary = "What was made, as a transport stream, for some minutes")
    @GetMapping(path = "/{id}/video", produces = TRANSPORT_STREAM)
    ResponseEntity<Resource> trialVideo(
            @PathVariable String id, @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        Resource video = new FileSystemResource(trials.video(number(id)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TRANSPORT_STREAM))
                .cacheControl(CacheControl.noStore())
                .body(has(video, headers) ? video : new InputStreamResource(video));
    }

    /// A part that files do not have is as good as the whole (RFC 9110, section 14.2); Spring refuses it, and sends the whole with that.
    private static boolean has(Resource video, HttpHeaders part) {
        try {
            HttpRange.toResourceRegions(part.getRange(), video);
            return true;
        } catch (IllegalArgumentException _) {
            return false; // another unit than bytes, or nothing of the file
        }
    }

    private static long number(String id) {
        return PathId.read(id)
                .orElseThrow(
                        () -> ProblemException.of(Problem.TRIAL_NOT_FOUND, Objection.NO_TRIAL, id));
    }
}
