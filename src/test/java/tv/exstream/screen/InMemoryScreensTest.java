package tv.exstream.screen;

import tv.exstream.channel.Channels;
import tv.exstream.channel.InMemoryChannels;

class InMemoryScreensTest implements ScreensContract {
    private final Channels channels = new InMemoryChannels();
    private final Screens screens = new InMemoryScreens(channels);

    @Override
    public Channels channels() {
        return channels;
    }

    @Override
    public Screens screens() {
        return screens;
    }
}
