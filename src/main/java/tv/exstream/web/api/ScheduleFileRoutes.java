package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.schedulefile.Reading;
import tv.exstream.web.ProblemResponses;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.change.ChangesNothing;

/// Rules of channels that are written as files.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "schedule")
final class ScheduleFileRoutes {
    private static final String PLAIN = MediaType.TEXT_PLAIN_VALUE;

    private static final String NAME = "a file in the folder of schedules, instead of a body";

    private final RequestedChannels channels;
    private final ScheduleFileView files;
    private final ProblemResponses responses;
    private final RemarkTexts texts;

    ScheduleFileRoutes(
            RequestedChannels channels,
            ScheduleFileView files,
            ProblemResponses responses,
            RemarkTexts texts) {
        this.channels = channels;
        this.files = files;
        this.responses = responses;
        this.texts = texts;
    }

    @MayFail(Problem.CHANNEL_NOT_FOUND)
    @Operation(summary = "The file that a channel follows, and what is wrong with it")
    @GetMapping("/channels/{number}/schedule/file")
    FollowedAnswer followedFile(@PathVariable String number) {
        return files.followed(channels.find(number));
    }

    @MayFail({Problem.INVALID_SCHEDULE_FILE, Problem.CHANNEL_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(
            summary =
                    "Gives a channel rules that are written as a file; with a name it follows that"
                            + " file whenever it changes")
    @YamlBody
    @PutMapping(
            path = "/channels/{number}/schedule/file",
            consumes = {RequestText.YAML, RequestText.EARLIER_YAML, PLAIN, RequestText.UNSAID})
    FileAnswer putFile(
            @PathVariable String number,
            @Parameter(description = NAME) @RequestParam(defaultValue = "") String name,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return files.put(
                channels.find(number), ScheduleFileView.wanted(name, RequestText.of(body)));
    }

    @MayFail({Problem.INVALID_SCHEDULE_FILE, Problem.CHANNEL_NOT_FOUND})
    @Operation(summary = "What a file would plan and change; nothing is changed")
    @YamlBody
    @PostMapping(
            path = "/channels/{number}/schedule/file/preview",
            consumes = {RequestText.YAML, RequestText.EARLIER_YAML, PLAIN, RequestText.UNSAID})
    @ChangesNothing
    PreviewAnswer previewFile(
            @PathVariable String number,
            @Parameter(description = NAME) @RequestParam(defaultValue = "") String name,
            @Parameter(description = "how many hours: 1..336") @RequestParam(defaultValue = "24")
                    int hours,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return files.preview(
                channels.find(number), ScheduleFileView.wanted(name, RequestText.of(body)), hours);
    }

    @MayFail({Problem.INVALID_SCHEDULE_FILE, Problem.CHANNEL_NOT_FOUND})
    @Operation(
            summary =
                    "The rules that a file would give a channel, as the rules of channels are put;"
                            + " nothing is changed")
    @YamlBody
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    @PostMapping(
            path = "/channels/{number}/schedule/file/rules",
            consumes = {RequestText.YAML, RequestText.EARLIER_YAML, PLAIN, RequestText.UNSAID})
    @ChangesNothing
    String fileRules(
            @PathVariable String number,
            @Parameter(description = NAME) @RequestParam(defaultValue = "") String name,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return files.rules(
                channels.find(number), ScheduleFileView.wanted(name, RequestText.of(body)));
    }

    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.SCHEDULE_NOT_FOUND})
    @Operation(summary = "The rules of a channel as the text of a file that says the same")
    @YamlAnswer
    @GetMapping(path = "/channels/{number}/schedule/file/text", produces = RequestText.YAML)
    ResponseEntity<byte[]> fileText(@PathVariable String number) {
        return yaml(files.text(channels.find(number)));
    }

    @MayFail({Problem.INVALID_EXPRESSION, Problem.CHANNEL_NOT_FOUND})
    @Operation(
            summary =
                    "Rules that a channel does not have yet, as the text of a file that says the"
                            + " same; nothing is changed",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = "object"))))
    @YamlAnswer
    @PostMapping(
            path = "/channels/{number}/schedule/file/text",
            consumes = {RequestText.JSON, RequestText.UNSAID},
            produces = RequestText.YAML)
    @ChangesNothing
    ResponseEntity<byte[]> textOfRules(
            @PathVariable String number, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return yaml(files.text(channels.find(number), RequestText.of(body)));
    }

    private static ResponseEntity<byte[]> yaml(String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, RequestText.YAML + ";charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @MayFail(Problem.INVALID_SCHEDULE_FILE)
    @Operation(summary = "Everything that is wrong with a file, for no channel")
    @YamlBody
    @PostMapping(
            path = "/schedule-files/check",
            consumes = {RequestText.YAML, RequestText.EARLIER_YAML, PLAIN, RequestText.UNSAID})
    @ChangesNothing
    FileAnswer checkFile(
            @Parameter(description = NAME) @RequestParam(defaultValue = "") String name,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return files.check(ScheduleFileView.wanted(name, RequestText.of(body)));
    }

    @Operation(summary = "The JSON schema of schedule files, for editors")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    @GetMapping("/schedule-files/schema")
    byte[] fileSchema() throws IOException {
        return new ClassPathResource("static/api/schedule-file.schema.json")
                .getContentAsByteArray();
    }

    @ExceptionHandler
    ResponseEntity<FlawedFile> refused(
            FlawedFileException e, HttpServletRequest request, HttpServletResponse response) {
        Reading.Refused refused = e.refused();
        return FlawedFile.response(
                refused, texts, responses.of(refused.problem(), request, response));
    }

    /// The body of requests that bring a file.
    @RequestBody(
            content =
                    @Content(
                            mediaType = RequestText.YAML,
                            schema = @Schema(implementation = String.class)))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface YamlBody {}

    /// An answer that is a file.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = RequestText.YAML, schema = @Schema(type = "string")))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface YamlAnswer {}
}
