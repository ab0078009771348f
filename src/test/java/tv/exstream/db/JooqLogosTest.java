package tv.exstream.db;

import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.channel.LogosContract;

class JooqLogosTest extends OnEachDatabase implements LogosContract {
    @Override
    public Channels channels() {
        return new JooqChannels(database);
    }

    @Override
    public Logos logos() {
        return new JooqLogos(database);
    }
}
