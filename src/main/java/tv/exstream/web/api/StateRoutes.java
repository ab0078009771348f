package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the server is doing.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "state")
final class StateRoutes {
    private final Views views;

    StateRoutes(Views views) {
        this.views = views;
    }

    @Operation(summary = "The channels that are being sent, and who watches them")
    @GetMapping("/sessions")
    SessionsAnswer sessions() {
        return views.sessions().get();
    }

    @Operation(
            summary =
                    "Who watches, over HTTP or HLS, one by one; sorted by number, address, since or id")
    @GetMapping("/sessions/viewers")
    ViewersAnswer viewers(
            @ParameterObject @ModelAttribute ViewerParameters wanted,
            @ParameterObject @ModelAttribute ListParameters part) {
        return wanted.some(views.sessions().get(), part);
    }

    @Operation(summary = "What is being prepared, and what waits for it")
    @GetMapping("/fills")
    FillsAnswer fills() {
        return views.fills().get();
    }

    @Operation(summary = "The disk that holds what is prepared")
    @GetMapping("/disk")
    DiskAnswer disk() {
        return views.disk().get();
    }
}
