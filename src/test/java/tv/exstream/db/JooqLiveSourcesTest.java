package tv.exstream.db;

import tv.exstream.live.LiveSources;
import tv.exstream.live.LiveSourcesContract;
import tv.exstream.media.MediaItems;

class JooqLiveSourcesTest extends OnEachDatabase implements LiveSourcesContract {
    @Override
    public LiveSources sources() {
        return new JooqLiveSources(database);
    }

    @Override
    public MediaItems media() {
        return new JooqMediaItems(database);
    }
}
