package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Objects;

/// The parameters of a request for the guide, as text; absent ones are empty.
record GuideParameters(
        @Parameter(
                        description =
                                "where it begins: an ISO 8601 instant or seconds since 1970; now when absent")
                String from,
        @Parameter(description = "how many hours: 1..24, 6 when absent") String hours,
        @Parameter(
                        description =
                                "only these channels, such as 5,5.1; all that are not hidden when absent")
                String channels,
        @Parameter(description = "how many channels are left out at the front; 0 when absent")
                String offset,
        @Parameter(description = "at most this many channels: 1..100, 100 when absent")
                String limit) {
    GuideParameters {
        // Spring gives null for what is not in the request.
        from = Objects.requireNonNullElse(from, "");
        hours = Objects.requireNonNullElse(hours, "");
        channels = Objects.requireNonNullElse(channels, "");
        offset = Objects.requireNonNullElse(offset, "");
        limit = Objects.requireNonNullElse(limit, "");
    }
}
