package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.config.Pacing;
import tv.exstream.config.PacingChoice;

/// How fast viewers are to be served. What is left out is for the configuration to say.
///
/// @param agents for kinds of clients; the first that fits decides, before the channel does
/// @param usual for all others
public record PacingRequest(
        List<PacingChoice.ForAgent> agents, List<ChannelPacing> channels, Optional<Pacing> usual) {
    public PacingRequest {
        agents = List.copyOf(agents);
        channels = List.copyOf(channels);
    }

    /// @param channel its number
    public record ChannelPacing(String channel, Pacing pacing) {}
}
