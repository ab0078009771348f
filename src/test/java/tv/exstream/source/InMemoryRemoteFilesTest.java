package tv.exstream.source;

import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItems;

class InMemoryRemoteFilesTest implements RemoteFilesContract {
    private final MediaItems media = new InMemoryMediaItems();
    private final RemoteFiles files = new InMemoryRemoteFiles(media);

    @Override
    public RemoteFiles files() {
        return files;
    }

    @Override
    public MediaItems media() {
        return media;
    }

    @Override
    public SourceId source(int number) {
        return new SourceId(number + 1);
    }
}
