package tv.exstream.web.ui;

import java.time.Duration;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// The files of pages under the addresses that pages know them by. A page from before an update gets what there is now, and keeps none of it.
@RestController
final class PageFileRoutes {
    /// As long as anything may be kept (RFC 8246 with a year, as is usual).
    static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PageFiles files;
    private final TextRoutes texts;

    PageFileRoutes(PageFiles files, TextRoutes texts) {
        this.files = files;
        this.texts = texts;
    }

    @GetMapping("/ui/~{version}/{name}")
    ResponseEntity<Resource> file(@PathVariable String version, @PathVariable String name)
            throws NoResourceFoundException {
        Resource file = files.find(name).orElseThrow(() -> missing(name));
        return ResponseEntity.ok()
                .cacheControl(kept(version))
                .contentType(
                        MediaTypeFactory.getMediaType(name)
                                .orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(file);
    }

    /// In the language of the address: whatever keeps it knows nothing else of it.
    @GetMapping("/ui/~{version}/texts.js")
    ResponseEntity<String> texts(@PathVariable String version, Locale asked) {
        return files.isPresent(version)
                ? texts.usual(PageFiles.language(version), FOR_GOOD)
                : texts.usual(asked);
    }

    @GetMapping("/ui/~{version}/schedule-texts.js")
    ResponseEntity<String> textsOfSchedules(@PathVariable String version, Locale asked) {
        return files.isPresent(version)
                ? texts.ofSchedules(PageFiles.language(version), FOR_GOOD)
                : texts.ofSchedules(asked);
    }

    private CacheControl kept(String version) {
        return files.isPresent(version) ? FOR_GOOD : CacheControl.noCache();
    }

    private static NoResourceFoundException missing(String name) {
        return new NoResourceFoundException(HttpMethod.GET, "/ui/" + name, name);
    }
}
