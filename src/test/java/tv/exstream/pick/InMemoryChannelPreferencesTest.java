package tv.exstream.pick;

import tv.exstream.channel.Channels;
import tv.exstream.channel.InMemoryChannels;

class InMemoryChannelPreferencesTest implements ChannelPreferencesContract {
    private final Channels channels = new InMemoryChannels();
    private final ChannelPreferences preferences = new InMemoryChannelPreferences(channels);

    @Override
    public Channels channels() {
        return channels;
    }

    @Override
    public ChannelPreferences preferences() {
        return preferences;
    }
}
