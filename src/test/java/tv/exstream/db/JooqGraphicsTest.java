package tv.exstream.db;

import tv.exstream.channel.Channels;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.GraphicsContract;

class JooqGraphicsTest extends OnEachDatabase implements GraphicsContract {
    @Override
    public Channels channels() {
        return new JooqChannels(database);
    }

    @Override
    public Graphics graphics() {
        return new JooqGraphics(database);
    }
}
