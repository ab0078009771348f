package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;

/// The folders of the server, by their names, for an administrator who looks for media.
@RestController
@RequestMapping(path = "/api/folders", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "start")
final class FolderRoutes {
    private final FolderView folders;

    FolderRoutes(FolderView folders) {
        this.folders = folders;
    }

    @MayFail(Problem.FOLDER_NOT_FOUND)
    @Operation(summary = "The folders in a folder of the server; no file of it is named or read")
    @GetMapping
    FolderAnswer folders(
            @Parameter(description = "such as /media; places to begin at when left out")
                    @RequestParam(defaultValue = "")
                    String path)
            throws InterruptedException {
        return folders.list(path);
    }
}
