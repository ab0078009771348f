package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// ffmpeg, hardware and processes.
@RestController
@RequestMapping(path = "/api/ffmpeg", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "ffmpeg")
final class FfmpegRoutes {
    private final FfmpegView view;

    FfmpegRoutes(FfmpegView view) {
        this.view = view;
    }

    @Operation(summary = "The ffmpeg in use, what hardware works with it, and its processes")
    @GetMapping
    FfmpegAnswer ffmpeg() {
        return view.answer().get();
    }

    @Operation(summary = "Has all hardware tried again, unless that is being done; answers at once")
    @PostMapping("/accelerators/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    FfmpegAnswer test() {
        view.test().run();
        return view.answer().get();
    }
}
