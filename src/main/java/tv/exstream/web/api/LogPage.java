package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;

/// Which part of the log is wanted.
///
/// @param since an instant or seconds since 1970
/// @param before the id of a line: only older ones
/// @param limit 1 to 1000
@ParameterObject
record LogPage(
        @Parameter(description = "An instant, or seconds since 1970") Optional<String> since,
        @Parameter(description = "The id of a line: only older ones") Optional<Long> before,
        @Parameter(description = "1 to 1000") Optional<Integer> limit) {
    private static final int MOST = 1_000;
    private static final int USUAL = 200;

    String sinceText() {
        return since.orElse("");
    }

    long beforeId() {
        return before.orElse(Long.MAX_VALUE);
    }

    int most() {
        return Math.clamp(limit.orElse(USUAL), 1, MOST);
    }
}
