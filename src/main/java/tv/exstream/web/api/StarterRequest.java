package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/// Channels to begin with.
///
/// @param channels in the order of their numbers
public record StarterRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Wish> channels) {
    public StarterRequest {
        channels = List.copyOf(channels);
    }

    /// @param key of what is offered
    /// @param name another one than the usual
    public record Wish(String key, Optional<String> name) {}
}
