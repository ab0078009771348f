package tv.exstream.db;

import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaItemsContract;

class JooqMediaItemsTest extends OnEachDatabase implements MediaItemsContract {
    @Override
    public MediaItems items() {
        return new JooqMediaItems(database);
    }
}
