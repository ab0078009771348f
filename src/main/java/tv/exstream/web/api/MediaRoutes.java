package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
    private final MediaGroupsView groups;

    MediaRoutes(MediaView media, MediaGroupsView groups) {
        this.media = media;
        this.groups = groups;
    }

    @MayFail({Problem.QUERY_UNREADABLE, Problem.COLLECTION_CYCLE})
    @Operation(
            summary =
                    "Media items; sorted by title, added, year, released, length, rating or episode")
    @GetMapping
    MediaAnswer media(
            @Parameter(description = "only what it finds, such as genre:comedy; all when absent")
                    @RequestParam(defaultValue = "")
                    String query,
            @ParameterObject @ModelAttribute ListParameters part) {
        return media.items(query, part);
    }

    @MayFail({Problem.QUERY_UNREADABLE, Problem.COLLECTION_CYCLE})
    @Operation(
            summary =
                    "Media items by what they have in common: shows, albums, genres and the like;"
                            + " sorted by value, or -items for those with the most first")
    @GetMapping("/groups")
    MediaGroupsAnswer mediaGroups(
            @Parameter(
                            description =
                                    "type, show_title, season_number, artist, album, genre,"
                                            + " content_rating, library_name, network, studio,"
                                            + " country, year or jump_letter")
                    @RequestParam
                    String by,
            @Parameter(description = "only of what it finds; of all when absent")
                    @RequestParam(defaultValue = "")
                    String query,
            @ParameterObject @ModelAttribute ListParameters part) {
        return groups.groups(by, query, part);
    }

    @MayFail(Problem.MEDIA_NOT_FOUND)
    @Operation(summary = "Everything that is known of one media item")
    @GetMapping("/{id}")
    MediaDetails mediaItem(@PathVariable long id) {
        return media.item(id);
    }
}
