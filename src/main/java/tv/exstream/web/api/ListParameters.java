package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Objects;
import java.util.Optional;
import tv.exstream.problem.ProblemException;

/// Which part of a list is wanted and in which order, as text; absent ones are empty.
public record ListParameters(
        @Parameter(description = "what the list answered as next; the beginning when absent")
                String cursor,
        @Parameter(description = "at most this many: 1..500") String limit,
        @Parameter(description = "how many are left out at the front; does not count with a cursor")
                String offset,
        @Parameter(
                        description =
                                "names of fields, the most important one first, with - the other"
                                        + " way round: -added,title")
                String sort) {
    public ListParameters {
        // Spring gives null for what is not in the request.
        cursor = Objects.requireNonNullElse(cursor, "");
        limit = Objects.requireNonNullElse(limit, "");
        offset = Objects.requireNonNullElse(offset, "");
        sort = Objects.requireNonNullElse(sort, "");
    }

    /// Brought into its bounds; empty when the request says none.
    ///
    /// @throws ProblemException INVALID_VALUE when it is no number
    Optional<Integer> most() {
        return limit.isBlank() ? Optional.empty() : Optional.of(mostOrUsual());
    }

    /// Of lists that have a usual one.
    int mostOrUsual() {
        return PageQuery.LIMIT.read(limit);
    }

    /// @throws ProblemException INVALID_VALUE when it is no number
    int skipped() {
        return PageQuery.OFFSET.read(offset);
    }
}
