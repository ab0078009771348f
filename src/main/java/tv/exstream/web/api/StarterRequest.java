package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// Channels to begin with.
///
/// @param channels in the order of their numbers
public record StarterRequest(List<Wish> channels) {
    public StarterRequest {
        channels = List.copyOf(channels);
    }

    /// @param key of what is offered
    /// @param name another one than the usual
    public record Wish(String key, Optional<String> name) {}
}
