package tv.exstream.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How fast some viewers are served, such as `agent Lavf=adaptive` or `channel 5.1=burst`. Immutable.
///
/// @param of what the name is of
/// @param name of a channel its number; of clients a part of what they call themselves, in any case of letters
public record PacingRule(Of of, String name, Pacing pacing) {
    private static final Pattern FORM =
            Pattern.compile("(agent|channel)\\s+(\\S(?:.*\\S)?)\\s*=\\s*(\\w+)");

    /// What a rule is about.
    public enum Of {
        AGENT,
        CHANNEL,
    }

    /// @throws IllegalArgumentException when the text is no rule
    static PacingRule parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a rule of pacing");
        }
        return new PacingRule(
                Of.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                parts.group(2),
                Pacing.valueOf(parts.group(3).toUpperCase(Locale.ROOT)));
    }

    private boolean fits(String channel, String agent) {
        return switch (of) {
            case CHANNEL -> name.equals(channel);
            case AGENT -> agent.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        };
    }

    /// What the first rule that fits says, else `usual`.
    ///
    /// @param channel its number
    /// @param agent what the client calls itself; may be empty
    public static Pacing of(List<PacingRule> rules, Pacing usual, String channel, String agent) {
        return Stream.concat(
                        rules.stream()
                                .filter(rule -> rule.fits(channel, agent))
                                .map(PacingRule::pacing),
                        Stream.of(usual))
                .findFirst()
                .orElseThrow();
    }
}
