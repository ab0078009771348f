package tv.exstream.job;

import java.time.Instant;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.schedule.script.Progress;

/// A build that is open.
///
/// @param seed of every random choice
public record ScriptState(String id, ChannelNumber channel, long seed, Progress progress) {
    static ScriptState of(RunningScript script, Instant at) {
        var brief = script.brief().brief();
        return new ScriptState(
                script.id(),
                script.brief().channel().number(),
                brief.seed(),
                new Progress(brief.anchor().at(), at, brief.finish()));
    }
}
