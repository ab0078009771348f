package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.fromTo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.log.LogArea;
import tv.exstream.log.LogLevels;
import tv.exstream.problem.ProblemException;

/// How much each part of the server says.
@RestController
@RequestMapping(path = "/api/logs/levels", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "logs")
final class LogLevelRoutes {
    private static final int MOST_MINUTES = 24 * 60;

    private final LogLevels levels;
    private final LogView view;

    LogLevelRoutes(LogLevels levels, LogView view) {
        this.levels = levels;
        this.view = view;
    }

    @Operation(summary = "The areas that say more or less than usual")
    @GetMapping
    LogLevelsAnswer logLevels() {
        return view.changedLevels();
    }

    @Operation(
            summary = "Lets an area say more or less, for some minutes or until the next start",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    LogLevelRequest.class))))
    @PutMapping(
            path = "/{area}",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    LogLevelEntry setLogLevel(@PathVariable String area, @Parameter(hidden = true) InputStream body)
            throws IOException {
        LogLevelRequest wanted = StrictJson.read(RequestText.of(body), LogLevelRequest.class);
        Optional<Duration> time =
                wanted.minutes().map(LogLevelRoutes::checked).map(Duration::ofMinutes);
        return LogLevelEntry.of(
                levels.set(new LogArea(area), LogParameters.level(wanted.level()), time));
    }

    @Operation(summary = "Lets an area say what it says usually")
    @DeleteMapping("/{area}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetLogLevel(@PathVariable String area) {
        levels.reset(new LogArea(area));
    }

    private static int checked(int minutes) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw ProblemException.mustBe("minutes", fromTo(1, MOST_MINUTES), minutes);
        }
        return minutes;
    }
}
