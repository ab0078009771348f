package tv.exstream.webhook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Something that happened. Immutable.
///
/// @param id the same for everybody who is told, and each time
/// @param at in whole milliseconds
/// @param said what there is to tell, as a JSON object without secrets
public record Event(String id, EventKind kind, Instant at, String said) {
    public Event {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (id.isEmpty() || !said.startsWith("{")) {
            throw new IllegalArgumentException(
                    "event must have an id and say a JSON object: %s %s".formatted(id, said));
        }
    }
}
