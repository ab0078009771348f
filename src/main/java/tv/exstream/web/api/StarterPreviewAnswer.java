package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a channel would show this evening, if it were made now.
///
/// @param from eight o'clock in the evening, or now when that is past
/// @param to four hours later
/// @param airings in order of time, at most 12
/// @param material how long all its programmes are together
public record StarterPreviewAnswer(
        Instant from, Instant to, List<AiringEntry> airings, Duration material) {
    public StarterPreviewAnswer {
        airings = List.copyOf(airings);
    }
}
