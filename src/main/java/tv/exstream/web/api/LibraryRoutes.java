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
import tv.exstream.web.RemarkTexts;

/// Everything that media come from, and what the last scans and readings found.
@RestController
@RequestMapping("/api/libraries")
@Tag(name = "scan")
final class LibraryRoutes {
    private final LibraryView libraries;
    private final ReasonTexts reasons;

    LibraryRoutes(LibraryView libraries, RemarkTexts texts) {
        this.libraries = libraries;
        reasons = new ReasonTexts(texts);
    }

    @Operation(
            summary =
                    "Everything that media come from, how much it has and how it was read; sorted by"
                            + " kind, name or items")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    LibrariesAnswer libraries(
            @ParameterObject @ModelAttribute NameParameters wanted,
            @ParameterObject @ModelAttribute ListParameters part) {
        return reasons.in(libraries.some(wanted, part));
    }

    @MayFail(Problem.JOB_NOT_FOUND)
    @Operation(summary = "What the last scan or reading found, one by one")
    @GetMapping(path = "/{name}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    LibraryReportAnswer libraryReport(
            @PathVariable String name,
            @ParameterObject @ModelAttribute FindingFilter filter,
            @RequestParam(defaultValue = "0") int offset,
            @Parameter(description = "at most this many: 1..500")
                    @RequestParam(defaultValue = PageQuery.USUAL)
                    int limit) {
        return reasons.in(libraries.report(name, filter, offset, limit));
    }

    @MayFail(Problem.JOB_NOT_FOUND)
    @Operation(summary = "The same as a table, all that is listed")
    @GetMapping(path = "/{name}/report.csv", produces = CsvTable.TYPE)
    String libraryReportTable(
            @PathVariable String name, @ParameterObject @ModelAttribute FindingFilter filter) {
        return libraries.table(name, filter, reasons);
    }
}
