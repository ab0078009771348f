package tv.exstream.web.ui.channel;

import java.util.List;
import tv.exstream.web.api.ChannelStateAnswer;
import tv.exstream.web.api.ChannelStateAnswer.Trouble;
import tv.exstream.web.api.Said;

/// How a channel is doing, in few words.
///
/// @param why at most one reason; none while viewers see its programme
/// @param retryInSeconds 0 where nothing is tried again
public record ConditionShown(
        String number, Condition condition, List<Why> why, long retryInSeconds) {
    public ConditionShown {
        why = List.copyOf(why);
    }

    /// What matters most.
    ///
    /// @param reason as in `troubleshoot.reason.REASON`
    /// @param detail what the server or an operator says of it; may be empty
    public record Why(String reason, Said detail) {
        private static Why of(Trouble trouble) {
            return new Why(trouble.reason().replace('_', '-'), trouble.detail());
        }
    }

    static ConditionShown of(ChannelStateAnswer channel) {
        return new ConditionShown(
                channel.number(),
                Condition.of(channel),
                channel.dark()
                        ? channel.troubles().stream().limit(1).map(Why::of).toList()
                        : List.of(),
                Math.round(channel.retryInSeconds().orElse(0.0)));
    }

    /// Whether viewers see no programme, or would.
    public boolean isDark() {
        return !why.isEmpty();
    }

    /// Whether there is something to watch, if only a slate.
    public boolean isWatchable() {
        return condition != Condition.STOPPED;
    }

    /// Where more is told, and something can be done.
    public String page() {
        return "/troubleshoot?channel=" + number;
    }
}
