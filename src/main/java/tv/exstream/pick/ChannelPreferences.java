package tv.exstream.pick;

import java.util.Map;
import tv.exstream.channel.ChannelId;

/// What the channels prefer. Thread-safe.
public interface ChannelPreferences {
    /// Channels that have never said anything are absent.
    Map<ChannelId, PreferenceHistory> all();

    /// Adds preferences and forgets those that are too old. Answers all that are kept of the channel.
    ///
    /// @param since in whole milliseconds
    /// @throws tv.exstream.problem.ProblemException CHANNEL_NOT_FOUND
    PreferenceHistory put(ChannelId channel, PreferenceHistory.Since since);
}
