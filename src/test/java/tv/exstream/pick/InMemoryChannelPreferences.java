package tv.exstream.pick;

import java.util.HashMap;
import java.util.Map;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.pick.PreferenceHistory.Since;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Preferences that are forgotten when the test ends. Thread-safe.
public final class InMemoryChannelPreferences implements ChannelPreferences {
    private final Channels channels;
    private final Map<ChannelId, PreferenceHistory> histories = new HashMap<>();

    public InMemoryChannelPreferences(Channels channels) {
        this.channels = channels;
    }

    @Override
    public synchronized Map<ChannelId, PreferenceHistory> all() {
        histories.keySet().removeIf(channel -> channels.find(channel).isEmpty());
        return Map.copyOf(histories);
    }

    @Override
    public synchronized PreferenceHistory put(ChannelId channel, Since since) {
        if (channels.find(channel).isEmpty()) {
            throw new ProblemException(
                    Problem.CHANNEL_NOT_FOUND, "no channel has the id " + channel);
        }
        return histories.merge(
                channel, PreferenceHistory.NONE.with(since), (before, _) -> before.with(since));
    }
}
