package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.Optional;

/// Which parts a request wants, as it says it.
record PartParameters(
        @Parameter(
                        description =
                                "only those of this group, whatever the case; empty for those without a group, all when absent")
                Optional<String> group,
        @Parameter(description = "only those whose name has this in it, whatever the case")
                String name,
        @Parameter(description = "name, or group,name; with - the other way round") String sort,
        @Parameter(description = "what the list answered as next; the beginning when absent")
                String cursor,
        @Parameter(
                        description =
                                "how many parts are left out at the front; does not count with a cursor",
                        schema = @Schema(type = "integer", format = "int32", defaultValue = "0"))
                String offset,
        @Parameter(
                        description = "at most this many parts: 1..100",
                        schema = @Schema(type = "integer", format = "int32", defaultValue = "100"))
                String limit) {
    PartParameters {
        // Spring gives null for what is not in the request.
        name = Objects.requireNonNullElse(name, "");
        sort = Objects.requireNonNullElse(sort, "");
        cursor = Objects.requireNonNullElse(cursor, "");
        offset = Objects.requireNonNullElse(offset, "");
        limit = Objects.requireNonNullElse(limit, "");
    }
}
