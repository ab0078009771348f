package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;

/// What media servers call when something has changed. Whoever knows the name of a hook may call it, and does no more harm than a reading.
@RestController
@RequestMapping("/hooks/media-servers/{source}/{hook}")
@Tag(name = "media servers")
final class MediaServerHookRoutes {
    private final MediaServerView servers;

    MediaServerHookRoutes(MediaServerView servers) {
        this.servers = servers;
    }

    @MayFail(Problem.SOURCE_NOT_FOUND)
    @Operation(summary = "A server tells what has changed: Jellyfin's plugin and Emby")
    @PostMapping(consumes = {RequestText.JSON, RequestText.UNSAID, MediaType.TEXT_PLAIN_VALUE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hear(
            @PathVariable int source,
            @PathVariable String hook,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        servers.hear(source, hook, RequestText.of(body));
    }

    /// Plex sends a picture beside the message.
    ///
    /// @param payload of Plex
    /// @param data of Emby before 4.8
    @MayFail(Problem.SOURCE_NOT_FOUND)
    @Operation(summary = "A server tells what has changed: Plex")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hearForm(
            @PathVariable int source,
            @PathVariable String hook,
            @RequestParam(defaultValue = "") String payload,
            @RequestParam(defaultValue = "") String data) {
        servers.hear(source, hook, payload.isEmpty() ? data : payload);
    }
}
