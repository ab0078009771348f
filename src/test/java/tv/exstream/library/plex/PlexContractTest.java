package tv.exstream.library.plex;

import tv.exstream.library.server.MediaServerContract;
import tv.exstream.library.server.ServerUnderTest;

class PlexContractTest extends MediaServerContract {
    @Override
    protected ServerUnderTest server() {
        return new PlexUnderTest();
    }
}
