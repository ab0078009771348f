package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import java.util.Objects;
import tv.exstream.library.Findings.Finding;

/// Which findings of a report are wanted, as text; absent parameters are empty.
///
/// @param kind compared in any case of letters
/// @param text in any case of letters
public record FindingFilter(
        @Parameter(description = "such as ADDED, GONE, FAILED or WARNING; all when absent")
                String kind,
        @Parameter(description = "in the name or the reason; all when absent") String text) {
    public FindingFilter {
        // Spring gives null for what is not in the request.
        kind = Objects.requireNonNullElse(kind, "").strip();
        text = Objects.requireNonNullElse(text, "").strip();
    }

    boolean isOf(String wanted) {
        return kind.isEmpty() || kind.equalsIgnoreCase(wanted);
    }

    boolean has(Finding finding) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return finding.path().toLowerCase(Locale.ROOT).contains(wanted)
                || finding.reason().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
