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
import tv.exstream.web.RemarkTexts;

/// The scan of the media folders.
@RestController
@RequestMapping(path = "/api/scan", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "scan")
final class ScanRoutes {
    private final Views views;
    private final ReasonTexts reasons;

    ScanRoutes(Views views, RemarkTexts texts) {
        this.views = views;
        reasons = new ReasonTexts(texts);
    }

    @Operation(summary = "How far the scan is, and what the last ones found")
    @GetMapping
    ScanAnswer scan() {
        return reasons.in(views.scan().get());
    }

    @Operation(summary = "Starts a scan, unless one is running; answers how far it is")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ScanAnswer startScan() {
        views.startScan().run();
        return reasons.in(views.scan().get());
    }
}
