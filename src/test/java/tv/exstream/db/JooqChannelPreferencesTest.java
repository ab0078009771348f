package tv.exstream.db;

import tv.exstream.channel.Channels;
import tv.exstream.pick.ChannelPreferences;
import tv.exstream.pick.ChannelPreferencesContract;

class JooqChannelPreferencesTest extends OnEachDatabase implements ChannelPreferencesContract {
    @Override
    public Channels channels() {
        return new JooqChannels(database);
    }

    @Override
    public ChannelPreferences preferences() {
        return new JooqChannelPreferences(database);
    }
}
