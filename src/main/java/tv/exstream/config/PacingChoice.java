package tv.exstream.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How fast viewers are served, as somebody chose while the server ran. It comes before what the configuration says. Immutable.
///
/// @param agents for kinds of clients; the first that fits decides, before the channel does
/// @param channels each channel once
/// @param usual for all others; absent for what the configuration says
public record PacingChoice(
        List<ForAgent> agents, List<ForChannel> channels, Optional<Pacing> usual) {
    public static final PacingChoice NONE =
            new PacingChoice(List.of(), List.of(), Optional.empty());

    /// Both bound the work of a choice and are far more than anybody writes.
    private static final int MOST_AGENTS = 100;

    private static final int LONGEST = 200;

    public PacingChoice {
        agents = List.copyOf(agents);
        channels = List.copyOf(channels);
        if (agents.size() > MOST_AGENTS) {
            throw new IllegalArgumentException(
                    "agents must be at most %d: %d".formatted(MOST_AGENTS, agents.size()));
        }
        if (channels.stream().mapToLong(ForChannel::channel).distinct().count()
                != channels.size()) {
            throw new IllegalArgumentException("every channel must be named once: " + channels);
        }
    }

    /// @param agent a part of what clients call themselves, in any case of letters
    public record ForAgent(String agent, Pacing pacing) {
        public ForAgent {
            if (agent.isBlank() || agent.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "agent must have 1..%d characters: %s".formatted(LONGEST, agent));
            }
        }

        private boolean fits(String name) {
            return name.toLowerCase(Locale.ROOT).contains(agent.toLowerCase(Locale.ROOT));
        }
    }

    /// @param channel its id, so that a number that is changed or taken over says nothing
    public record ForChannel(long channel, Pacing pacing) {}

    /// What was chosen for a client on a channel; empty when that is for the configuration to say.
    ///
    /// @param channel its id
    /// @param agent what the client calls itself; may be empty
    public Optional<Pacing> of(long channel, String agent) {
        return agents.stream()
                .filter(each -> each.fits(agent))
                .map(ForAgent::pacing)
                .findFirst()
                .or(
                        () ->
                                channels.stream()
                                        .filter(each -> each.channel() == channel)
                                        .map(ForChannel::pacing)
                                        .findFirst());
    }
}
