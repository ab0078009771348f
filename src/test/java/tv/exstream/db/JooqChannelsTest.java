package tv.exstream.db;

import tv.exstream.channel.Channels;
import tv.exstream.channel.ChannelsContract;

class JooqChannelsTest extends OnEachDatabase implements ChannelsContract {
    @Override
    public Channels channels() {
        return new JooqChannels(database);
    }
}
