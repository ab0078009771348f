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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.web.change.ChangesNothing;
import tv.exstream.web.change.TellsSecret;

/// What a person needs before a media server is a source: to sign in, and to see what there is.
@RestController
@RequestMapping(path = "/api/media-servers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "media servers")
final class MediaServerRoutes {
    private final MediaServerView servers;

    MediaServerRoutes(MediaServerView servers) {
        this.servers = servers;
    }

    @MayFail(Problem.SOURCE_FAILED)
    @Operation(summary = "Begins to sign in to Plex; a person goes on on the page that is answered")
    @PostMapping("/plex/pins")
    @ResponseStatus(HttpStatus.CREATED)
    @TellsSecret
    PlexPinAnswer beginPlex() throws InterruptedException {
        return servers.beginPlex();
    }

    @MayFail(Problem.SOURCE_FAILED)
    @Operation(summary = "Whether a person has signed in to Plex, and the servers of the account")
    @GetMapping("/plex/pins/{pin}")
    PlexPinAnswer plexPin(@PathVariable long pin) throws InterruptedException {
        return servers.plexPin(pin);
    }

    @MayFail({Problem.SOURCE_NOT_FOUND, Problem.SOURCE_FAILED, Problem.DATABASE_BUSY})
    @Operation(
            summary = "Lets a source use the account that a person has signed in to, and reads it")
    @PutMapping("/plex/pins/{pin}/sources/{source}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void usePlexPin(@PathVariable long pin, @PathVariable int source) throws InterruptedException {
        servers.usePlexPin(pin, source);
    }

    @MayFail(Problem.SOURCE_FAILED)
    @Operation(summary = "Tries to get into a server; answers its libraries to choose from")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = MediaServerRequest.class)))
    @PostMapping(
            path = "/look",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    @ChangesNothing
    MediaServerAnswer look(@Parameter(hidden = true) InputStream body)
            throws IOException, InterruptedException {
        return servers.look(RequestText.of(body));
    }

    @MayFail({Problem.SOURCE_NOT_FOUND, Problem.SOURCE_FAILED})
    @Operation(summary = "The libraries of a server that is a source")
    @GetMapping("/sources/{source}")
    MediaServerAnswer lookAgain(@PathVariable int source) throws InterruptedException {
        return servers.look(source);
    }

    @MayFail({Problem.SOURCE_NOT_FOUND, Problem.DATABASE_BUSY})
    @Operation(summary = "Gives a source another hook, by which its server tells what has changed")
    @PostMapping("/sources/{source}/hook")
    @ResponseStatus(HttpStatus.CREATED)
    @TellsSecret
    HookAnswer makeHook(@PathVariable int source) {
        return servers.makeHook(source);
    }
}
