package tv.exstream.live;

import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItems;

class InMemoryLiveSourcesTest implements LiveSourcesContract {
    private final MediaItems media = new InMemoryMediaItems();
    private final LiveSources sources = new InMemoryLiveSources(media);

    @Override
    public LiveSources sources() {
        return sources;
    }

    @Override
    public MediaItems media() {
        return media;
    }
}
