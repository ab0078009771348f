package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import tv.exstream.playout.AiringKind;

/// When a media item airs.
///
/// @param next what is on or comes, the earliest first
/// @param past what is over and still known, the latest first
public record MediaAiringsAnswer(List<OnEntry> next, List<OnEntry> past) {
    public MediaAiringsAnswer {
        next = List.copyOf(next);
        past = List.copyOf(past);
    }

    /// @param channel its number
    /// @param name what the channel is called
    public record OnEntry(
            String channel, String name, Instant start, Instant finish, AiringKind kind) {}
}
