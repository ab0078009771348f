package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Objects;

/// The parameters of a search in the guide, as text; absent ones are empty.
record FindParameters(
        @Parameter(
                        description =
                                "words of titles, people and descriptions, all of which are wanted; the beginning"
                                        + " of a word is enough",
                        required = true)
                String q,
        @Parameter(
                        description =
                                "nothing that was over then: an ISO 8601 instant or seconds since 1970; now when absent")
                String from,
        @Parameter(description = "how many days: 1..31, 14 when absent") String days,
        @Parameter(description = "what the list answered as next; the beginning when absent")
                String cursor,
        @Parameter(description = "at most this many: 1..100, 30 when absent") String limit) {
    FindParameters {
        // Spring gives null for what is not in the request.
        q = Objects.requireNonNullElse(q, "");
        from = Objects.requireNonNullElse(from, "");
        days = Objects.requireNonNullElse(days, "");
        cursor = Objects.requireNonNullElse(cursor, "");
        limit = Objects.requireNonNullElse(limit, "");
    }
}
