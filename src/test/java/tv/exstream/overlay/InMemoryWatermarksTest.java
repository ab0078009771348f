package tv.exstream.overlay;

import tv.exstream.channel.Channels;
import tv.exstream.channel.InMemoryChannels;

class InMemoryWatermarksTest implements WatermarksContract {
    private final Channels channels = new InMemoryChannels();
    private final Watermarks watermarks = new InMemoryWatermarks();

    @Override
    public Channels channels() {
        return channels;
    }

    @Override
    public Watermarks watermarks() {
        return watermarks;
    }
}
