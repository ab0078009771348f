package tv.exstream.web.api;

import java.time.Instant;
import tv.exstream.job.ScriptState;

/// A build that is open, or was just committed.
///
/// @param channel its number
/// @param seed of every random choice
/// @param opened since when
/// @param givesUp when it is over, unless it is asked or told something before; at most an hour after `opened`
/// @param start where the timeline goes on
/// @param now where the next step begins
/// @param finish up to where it is wanted
/// @param done whether it has come so far
public record ScriptAnswer(
        String id,
        String channel,
        long seed,
        Instant opened,
        Instant givesUp,
        Instant start,
        Instant now,
        Instant finish,
        boolean done) {
    static ScriptAnswer of(ScriptState state) {
        return new ScriptAnswer(
                state.id(),
                state.channel().toString(),
                state.seed(),
                state.opened(),
                state.givesUp(),
                state.progress().start(),
                state.progress().now(),
                state.progress().finish(),
                state.progress().isDone());
    }
}
