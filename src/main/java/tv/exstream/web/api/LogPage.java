package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import tv.exstream.log.LogFilter;
import tv.exstream.web.Moments;

/// Which part of the log is wanted.
///
/// @param since an instant or seconds since 1970
/// @param until in the same way; lines of that instant are left out
/// @param before the id of a line: only older ones
/// @param limit 1 to 1000
@ParameterObject
record LogPage(
        @Parameter(description = "An instant, or seconds since 1970") Optional<String> since,
        @Parameter(description = "Only lines before that: an instant, or seconds since 1970")
                Optional<String> until,
        @Parameter(description = "The id of a line: only older ones") Optional<Long> before,
        @Parameter(description = "1 to 1000") Optional<Integer> limit) {
    private static final int MOST = 1_000;
    private static final int USUAL = 200;

    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when an instant is none
    LogFilter of(LogFilter filter) {
        return filter.within(instant("since", since), instant("until", until));
    }

    private static Optional<Instant> instant(String name, Optional<String> text) {
        return text.map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> Moments.read(name, each));
    }

    long beforeId() {
        return before.orElse(Long.MAX_VALUE);
    }

    int most() {
        return Math.clamp(limit.orElse(USUAL), 1, MOST);
    }
}
