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

/// What there is to show.
@RestController
@RequestMapping(path = "/api/media", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "media")
final class MediaRoutes {
    private final MediaView media;

    MediaRoutes(MediaView media) {
        this.media = media;
    }

    @MayFail({Problem.QUERY_UNREADABLE, Problem.COLLECTION_CYCLE})
    @Operation(summary = "Media items by title")
    @GetMapping
    MediaAnswer media(
            @Parameter(description = "only what it finds, such as genre:comedy; all when absent")
                    @RequestParam(defaultValue = "")
                    String query,
            @RequestParam(defaultValue = "0") int offset,
            @Parameter(description = "at most this many: 1..500")
                    @RequestParam(defaultValue = PageQuery.USUAL)
                    int limit) {
        return media.items(query, PageQuery.of(offset, limit));
    }

    @MayFail(Problem.MEDIA_NOT_FOUND)
    @Operation(summary = "Everything that is known of one media item")
    @GetMapping("/{id}")
    MediaDetails mediaItem(@PathVariable long id) {
        return media.item(id);
    }
}
