package tv.exstream.playout;

import java.time.Instant;
import java.util.List;
import tv.exstream.channel.ChannelId;
import tv.exstream.time.TimeRange;

/// What was really sent, on all channels. Thread-safe.
public interface AsRuns {
    /// Those of channels that are gone are left out.
    void add(List<AsRun> runs);

    /// What was sent of airings that overlap a range, in order of their start, then of when it was sent.
    List<AsRun> of(ChannelId channel, TimeRange range);

    /// Forgets what was sent of airings that ended before `t`.
    void forgetBefore(Instant t);
}
