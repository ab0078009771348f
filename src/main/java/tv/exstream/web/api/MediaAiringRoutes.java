package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;

/// When media items air.
@RestController
@RequestMapping(path = "/api/media/{id}/airings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "media")
final class MediaAiringRoutes {
    private final MediaAiringsView airings;

    MediaAiringRoutes(MediaAiringsView airings) {
        this.airings = airings;
    }

    @MayFail(Problem.MEDIA_NOT_FOUND)
    @Operation(summary = "When a media item airs next and has aired, on which channels")
    @GetMapping
    MediaAiringsAnswer mediaAirings(
            @PathVariable long id,
            @Parameter(description = "at most this many of each: 1..500")
                    @RequestParam(defaultValue = "20")
                    int limit) {
        return airings.airings(id, limit);
    }
}
