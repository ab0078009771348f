package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The program that looks up videos of YouTube.
@RestController
@RequestMapping(path = "/api/youtube", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "sources")
final class YouTubeRoutes {
    private final YouTubeView view;

    YouTubeRoutes(YouTubeView view) {
        this.view = view;
    }

    @Operation(summary = "Whether there is a yt-dlp, and of which day")
    @GetMapping
    YouTubeAnswer youTube() throws InterruptedException {
        return YouTubeAnswer.of(view.state().now());
    }

    @MayFail(Problem.SOURCE_FAILED)
    @Operation(summary = "Has yt-dlp replace itself by its newest version")
    @PostMapping("/update")
    YouTubeUpdateAnswer updateYouTube() throws InterruptedException {
        try {
            String said = view.update().run();
            return new YouTubeUpdateAnswer(said, YouTubeAnswer.of(view.state().now()));
        } catch (IOException e) {
            throw new ProblemException(Problem.SOURCE_FAILED, String.valueOf(e.getMessage()), e);
        }
    }
}
