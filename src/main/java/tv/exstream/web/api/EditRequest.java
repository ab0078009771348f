package tv.exstream.web.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a person wants changed about one place of a timeline.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EditRequest.Pin.class, name = "pin"),
    @JsonSubTypes.Type(value = EditRequest.Replace.class, name = "replace"),
    @JsonSubTypes.Type(value = EditRequest.Lock.class, name = "lock"),
    @JsonSubTypes.Type(value = EditRequest.Skip.class, name = "skip"),
})
sealed interface EditRequest {
    /// Puts something in; what was planned then moves behind it.
    ///
    /// @param part absent for the whole media item
    record Pin(Instant start, long media, Optional<Part> part, Optional<String> title)
            implements EditRequest {}

    /// Puts something in the place of what is planned at an instant.
    record Replace(Instant at, long media, Optional<Part> part, Optional<String> title)
            implements EditRequest {}

    /// Keeps what is planned at an instant, whatever the rules become.
    record Lock(Instant at) implements EditRequest {}

    /// Passes over what is planned at an instant.
    record Skip(Instant at) implements EditRequest {}

    /// A part of a media item.
    ///
    /// @param inPoint absent for its beginning
    /// @param length absent for up to its end
    record Part(Optional<Duration> inPoint, Optional<Duration> length) {
        static final Part WHOLE = new Part(Optional.empty(), Optional.empty());
    }
}
