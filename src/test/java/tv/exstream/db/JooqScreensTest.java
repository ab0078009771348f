package tv.exstream.db;

import tv.exstream.channel.Channels;
import tv.exstream.screen.Screens;
import tv.exstream.screen.ScreensContract;

class JooqScreensTest extends OnEachDatabase implements ScreensContract {
    @Override
    public Channels channels() {
        return new JooqChannels(database);
    }

    @Override
    public Screens screens() {
        return new JooqScreens(database);
    }
}
