package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Objects;
import java.util.Optional;
import tv.exstream.media.MediaKind;

/// What of the trash is wanted; absent parameters are empty.
public record TrashParameters(
        @Parameter(description = "only what has this in its name, show or path, whatever the case")
                String q,
        @Parameter(description = "only what is of this kind") Optional<MediaKind> kind,
        @Parameter(description = "only what this library or source brought, by its name")
                String source) {
    static final TrashParameters ALL = new TrashParameters("", Optional.empty(), "");

    public TrashParameters {
        // Spring gives null for what is not in the request.
        q = Objects.requireNonNullElse(q, "").strip();
        kind = Objects.requireNonNullElse(kind, Optional.empty());
        source = Objects.requireNonNullElse(source, "").strip();
    }

    public boolean isFiltered() {
        return !equals(ALL);
    }
}
