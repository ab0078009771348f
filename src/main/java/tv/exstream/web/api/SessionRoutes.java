package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.session.Sessions;
import tv.exstream.web.change.Testimony;

/// What an operator does about those who watch. Whoever is ended gets the reason with the next request, for a minute.
@RestController
@RequestMapping(path = "/api/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "state")
@MayFail(Problem.SESSION_NOT_FOUND)
final class SessionRoutes {
    private static final String REASON = "In words, for whoever watches";
    private static final String USUAL_REASON = "an operator ended it";

    /// Arbitrary: two lines on a screen.
    private static final int LONGEST_REASON = 200;

    private final Sessions sessions;

    SessionRoutes(Sessions sessions) {
        this.sessions = sessions;
    }

    @Operation(summary = "Ends a session, and whoever watches the channel, over HLS as well")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(
            @PathVariable String id,
            @Parameter(description = REASON) @RequestParam(defaultValue = USUAL_REASON)
                    String reason) {
        Testimony.before(sent(session(id)));
        sessions.end(session(id), checked(reason));
    }

    @Operation(summary = "Ends one who watches, over HTTP or HLS; nobody else notices")
    @MayFail({Problem.SESSION_NOT_FOUND, Problem.VIEWER_NOT_FOUND})
    @DeleteMapping("/{id}/viewers/{viewer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endViewer(
            @PathVariable String id,
            @PathVariable String viewer,
            @Parameter(description = REASON) @RequestParam(defaultValue = USUAL_REASON)
                    String reason) {
        Testimony.before(sent(session(id)));
        sessions.end(session(id), viewer(viewer), checked(reason));
        Testimony.after(sent(session(id)));
    }

    @Operation(
            summary =
                    "Lets a session forget what it knows and begin again with what is on now; nobody loses the stream")
    @MayFail({Problem.SESSION_NOT_FOUND, Problem.RESTART_REFUSED})
    @PostMapping("/{id}/restart")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restartSession(@PathVariable String id) {
        Testimony.before(sent(session(id)));
        sessions.restart(session(id));
        Testimony.after(sent(session(id)));
    }

    /// What is sent of a channel, in all formats.
    private record Sent(List<SessionsAnswer.SessionEntry> sessions) {}

    private Sent sent(ChannelId channel) {
        return new Sent(
                SessionsAnswer.entries(
                        sessions.everything().stream()
                                .filter(each -> each.channel().id().equals(channel))
                                .toList()));
    }

    /// Whatever is no id belongs to nothing.
    private static ChannelId session(String id) {
        return PathId.read(id)
                .map(ChannelId::new)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.SESSION_NOT_FOUND, Objection.NO_SESSION, id));
    }

    private static long viewer(String id) {
        return PathId.read(id)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.VIEWER_NOT_FOUND, Objection.NO_VIEWER, id));
    }

    private static String checked(String reason) {
        boolean isText = reason.codePoints().noneMatch(Character::isISOControl);
        if (reason.isBlank() || reason.length() > LONGEST_REASON || !isText) {
            throw ProblemException.mustHave(
                    "reason",
                    Remark.of(Demand.CHARACTERS_IN_LINE, 1, LONGEST_REASON),
                    reason.length());
        }
        return reason;
    }
}
