package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;

/// Which part of a list is wanted, as text; absent ones are empty.
record PlaceParameters(
        @Parameter(description = "what the list answered as next; the beginning when absent")
                String cursor,
        @Parameter(
                        description =
                                "how many are left out at the front; does not count with a cursor",
                        schema = @Schema(type = "integer", format = "int32", defaultValue = "0"))
                String offset,
        @Parameter(
                        description = "at most this many: 1..500",
                        schema = @Schema(type = "integer", format = "int32", defaultValue = "50"))
                String limit) {
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
