package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Objects;

/// Which part of a list is wanted, as text; absent ones are empty.
record PlaceParameters(
        @Parameter(description = "what the list answered as next; the beginning when absent")
                String cursor,
        @Parameter(description = "how many are left out at the front; does not count with a cursor")
                String offset,
        @Parameter(description = "at most this many: 1..500, 50 when absent") String limit) {
    PlaceParameters {
        // Spring gives null for what is not in the request.
        cursor = Objects.requireNonNullElse(cursor, "");
        offset = Objects.requireNonNullElse(offset, "");
        limit = Objects.requireNonNullElse(limit, "");
    }

    /// Brought into its bounds.
    ///
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when something is no number
    ListPart part() {
        return new ListPart(cursor, PageQuery.read(offset, limit));
    }
}
