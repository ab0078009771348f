package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Objects;

/// Which schedules are wanted, as text; absent ones are empty.
public record SchedulesParameters(
        @Parameter(
                        description =
                                "part of the name or the group of a channel or of the name of the rules that it shares, or its number")
                String q,
        @Parameter(
                        description =
                                "only those of this kind, such as time-slots; on-demand for all under which time stands still")
                String kind,
        @Parameter(
                        description =
                                "only those with which this is wrong: MISSING, ENDED, ENDING, FILE, GAPS, OVERLAPS, WARNINGS, or ANY of them")
                String trouble,
        @Parameter(description = "only those that use the named rules of this number")
                String shared,
        @Parameter(description = "only those that use the filler of this number") String filler,
        @Parameter(
                        description =
                                "number, name, or end for those that end first; number when absent")
                String sort,
        @Parameter(description = "how many are left out at the front; 0 when absent") String offset,
        @Parameter(description = "at most this many: 1..100, 50 when absent") String limit) {
    public SchedulesParameters {
        // Spring gives null for what is not in the request.
        q = Objects.requireNonNullElse(q, "").strip();
        kind = Objects.requireNonNullElse(kind, "");
        trouble = Objects.requireNonNullElse(trouble, "");
        shared = Objects.requireNonNullElse(shared, "");
        filler = Objects.requireNonNullElse(filler, "");
        sort = Objects.requireNonNullElse(sort, "");
        offset = Objects.requireNonNullElse(offset, "");
        limit = Objects.requireNonNullElse(limit, "");
    }
}
