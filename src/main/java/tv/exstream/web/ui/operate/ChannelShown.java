package tv.exstream.web.ui.operate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.web.api.ChannelStateAnswer;
import tv.exstream.web.api.Said;
import tv.exstream.web.ui.Wording;

/// How a channel is doing, as the page shows it.
///
/// @param state as in `troubleshoot.state.STATE`
/// @param retryInSeconds 0 where nothing is tried again
public record ChannelShown(
        String number,
        String name,
        String state,
        int viewers,
        String title,
        long retryInSeconds,
        List<Trouble> troubles) {
    public ChannelShown {
        troubles = List.copyOf(troubles);
    }

    /// @param reason as in `troubleshoot.reason.REASON`
    /// @param detail what the server says of it; may be empty
    /// @param remedy as in `troubleshoot.remedy.REMEDY`
    public record Trouble(String reason, Wording detail, String remedy) {}

    /// @param words how it is said on the page
    static ChannelShown of(ChannelStateAnswer answer, Function<Said, Wording> words) {
        return new ChannelShown(
                answer.number(),
                answer.name(),
                key(answer.state()),
                answer.viewers(),
                answer.title().orElse(""),
                Optional.of(answer.retryInSeconds().orElse(0.0)).map(Math::round).orElse(0L),
                answer.troubles().stream().map(trouble -> trouble(trouble, words)).toList());
    }

    private static Trouble trouble(
            ChannelStateAnswer.Trouble trouble, Function<Said, Wording> words) {
        return new Trouble(
                key(trouble.reason()), words.apply(trouble.detail()), key(trouble.remedy()));
    }

    /// Whether there is anything to say.
    public boolean isDark() {
        return !troubles.isEmpty();
    }

    public boolean isStopped() {
        return state.equals("stopped");
    }

    /// As a colour.
    public String colour() {
        return switch (state) {
            case "live" -> "good";
            case "starting" -> "busy";
            case "slate", "paused" -> "bad";
            case "stopped", "off-air" -> "warn";
            default -> "idle";
        };
    }

    private static String key(String name) {
        return name.replace('_', '-');
    }
}
