package tv.exstream.overlay;

import tv.exstream.channel.Channels;
import tv.exstream.channel.InMemoryChannels;

class InMemoryGraphicsTest implements GraphicsContract {
    private final Channels channels = new InMemoryChannels();
    private final Graphics graphics = new InMemoryGraphics();

    @Override
    public Channels channels() {
        return channels;
    }

    @Override
    public Graphics graphics() {
        return graphics;
    }
}
