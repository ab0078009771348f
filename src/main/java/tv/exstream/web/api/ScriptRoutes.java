package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.RequestedChannels;

/// Timelines that other programs build step by step.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "schedule")
final class ScriptRoutes {
    private final RequestedChannels channels;
    private final ScriptView scripts;

    ScriptRoutes(RequestedChannels channels, ScriptView scripts) {
        this.channels = channels;
        this.scripts = scripts;
    }

    @Operation(
            summary =
                    "The builds that are open, and the channels that wait for a script; these are"
                            + " sorted by channel or end")
    @GetMapping("/scripts")
    ScriptsAnswer scripts(@ParameterObject @ModelAttribute ListParameters part) {
        return scripts.some(part);
    }

    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.SCHEDULE_NOT_FOUND, Problem.SCRIPTS_BUSY})
    @Operation(
            summary = "Opens a build for a channel whose rules are of the type script",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(implementation = ScriptRequest.class))))
    @PostMapping(
            path = "/channels/{number}/script",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @ResponseStatus(HttpStatus.CREATED)
    ScriptAnswer openScript(@PathVariable String number, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return scripts.open(channels.find(number), ScriptRequest.wish(RequestText.of(body)));
    }

    @MayFail(Problem.SCRIPT_NOT_FOUND)
    @Operation(
            summary = "How far a build has come; asked 20 times without anything added it is over")
    @GetMapping("/scripts/{id}")
    ScriptAnswer scriptProgress(@PathVariable String id) {
        return scripts.progress(id);
    }

    @MayFail({Problem.SCRIPT_NOT_FOUND, Problem.SCRIPT_ENDED, Problem.SCRIPTS_BUSY})
    @Operation(summary = "What a content of a build shows next, which stays the next one")
    @GetMapping("/scripts/{id}/next/{content}")
    NextItemAnswer nextItem(@PathVariable String id, @PathVariable String content) {
        return scripts.next(id, content);
    }

    @MayFail({
        Problem.MEDIA_NOT_FOUND,
        Problem.SCRIPT_NOT_FOUND,
        Problem.SCRIPT_ENDED,
        Problem.SCRIPTS_BUSY
    })
    @Operation(
            summary =
                    "Carries a step out, such as add-search or add-count; docs/scripts.md lists them",
            requestBody =
                    @RequestBody(
                            description = "in the words of schedule files",
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            ref =
                                                                    "#/components/schemas/ScriptStep"))))
    @PostMapping(
            path = "/scripts/{id}/{step}",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    ScriptAnswer carryOutStep(
            @PathVariable String id,
            @PathVariable String step,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return scripts.step(id, step, RequestText.of(body));
    }

    @MayFail({
        Problem.SCRIPT_NOT_FOUND,
        Problem.SCRIPT_ENDED,
        Problem.SCRIPTS_BUSY,
        Problem.DATABASE_BUSY
    })
    @Operation(summary = "Makes all that was built the timeline of the channel, or nothing of it")
    @PostMapping("/scripts/{id}/commit")
    ScriptAnswer commitScript(@PathVariable String id) {
        return scripts.commit(id);
    }

    @MayFail(Problem.SCRIPT_NOT_FOUND)
    @Operation(summary = "Gives a build up")
    @DeleteMapping("/scripts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelScript(@PathVariable String id) {
        scripts.cancel(id);
    }
}
