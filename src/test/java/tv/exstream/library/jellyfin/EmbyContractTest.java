package tv.exstream.library.jellyfin;

import tv.exstream.library.server.MediaServerContract;
import tv.exstream.library.server.ServerUnderTest;
import tv.exstream.source.ServerOrigin.Emby;

class EmbyContractTest extends MediaServerContract {
    @Override
    protected ServerUnderTest server() {
        return new JellyfinUnderTest(Emby::new);
    }
}
