package tv.exstream.job;

import java.time.Instant;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.schedule.script.Progress;

/// A build that is open.
///
/// @param seed of every random choice
/// @param opened since when
/// @param givesUp when it is over, unless something is done with it before; at most an hour after `opened`; says nothing of one that is committed
public record ScriptState(
        String id,
        ChannelNumber channel,
        long seed,
        Instant opened,
        Instant givesUp,
        Progress progress) {
    static ScriptState of(RunningScript script, Instant at) {
        var brief = script.brief().brief();
        return new ScriptState(
                script.id(),
                script.brief().channel().number(),
                brief.seed(),
                script.opened(),
                script.givesUp(),
                new Progress(brief.anchor().at(), at, brief.finish()));
    }
}
