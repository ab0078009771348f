package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.config.Pacing;
import tv.exstream.config.PacingChoice;
import tv.exstream.config.PacingRule;

/// How fast viewers are served.
///
/// @param agents for kinds of clients; the first that fits decides, before the channel does
/// @param channels by number
/// @param usual for all others; null where the configuration says it
public record PacingAnswer(
        List<PacingChoice.ForAgent> agents,
        List<PacingRequest.ChannelPacing> channels,
        Optional<Pacing> usual,
        Configured configured) {
    public PacingAnswer {
        agents = List.copyOf(agents);
        channels = List.copyOf(channels);
    }

    /// What the configuration says.
    ///
    /// @param rules the first that fits decides
    public record Configured(List<PacingRule> rules, Pacing usual) {
        public Configured {
            rules = List.copyOf(rules);
        }
    }
}
