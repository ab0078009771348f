package tv.exstream.db;

import tv.exstream.channel.Channels;
import tv.exstream.overlay.Watermarks;
import tv.exstream.overlay.WatermarksContract;

class JooqWatermarksTest extends OnEachDatabase implements WatermarksContract {
    @Override
    public Channels channels() {
        return new JooqChannels(database);
    }

    @Override
    public Watermarks watermarks() {
        return new JooqWatermarks(database);
    }
}
