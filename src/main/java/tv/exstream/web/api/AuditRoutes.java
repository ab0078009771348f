package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.account.AuditLog;
import tv.exstream.web.api.AuditAnswer.AuditedEntry;

/// What was changed over the interface, and by whom.
@RestController
@RequestMapping(path = "/api/audit", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "audit")
final class AuditRoutes {
    private static final String ORDER = "-id";

    private final AuditLog log;

    AuditRoutes(AuditLog log) {
        this.log = log;
    }

    @Operation(
            summary =
                    "Every change that was asked for over the interface, the newest first: who,"
                            + " what, before and after")
    @GetMapping
    AuditAnswer audit(
            @ParameterObject @ModelAttribute AuditParameters wanted,
            @Parameter(description = "what the list answered as next; the beginning when absent")
                    @RequestParam(defaultValue = "")
                    String cursor,
            @Parameter(description = "at most this many: 1..500")
                    @RequestParam(defaultValue = PageQuery.USUAL)
                    int limit) {
        AuditLog.Page page = log.page(wanted.query(), from(cursor), PageQuery.of(0, limit).most());
        return new AuditAnswer(
                page.entries().stream().map(AuditedEntry::of).toList(),
                page.next().stream().mapToObj(AuditRoutes::text).findFirst());
    }

    private static OptionalLong from(String cursor) {
        Optional<Cursor> known = Cursor.read(cursor, ORDER);
        return known.isEmpty() ? OptionalLong.empty() : OptionalLong.of(known.get().number(0));
    }

    private static String text(long id) {
        return new Cursor(ORDER, List.of(Long.toString(id))).text();
    }
}
