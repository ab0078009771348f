package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A part of the timeline of a channel, everything in order of time.
///
/// @param to the first instant that is no longer part of it; earlier than asked for when there were too many airings
/// @param next where the rest of what was asked for begins; empty when this is all
public record TimelineAnswer(
        Instant from,
        Instant to,
        Optional<Instant> next,
        List<AiringEntry> airings,
        List<GapEntry> gaps,
        List<RedirectEntry> redirects) {
    public TimelineAnswer {
        airings = List.copyOf(airings);
        gaps = List.copyOf(gaps);
        redirects = List.copyOf(redirects);
    }
}
