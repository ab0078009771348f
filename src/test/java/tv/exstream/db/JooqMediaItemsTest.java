package tv.exstream.db;

import tv.exstream.media.MeasuredItemsContract;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaItemsContract;
import tv.exstream.media.RelocationContract;

class JooqMediaItemsTest extends OnEachDatabase
        implements MediaItemsContract, MeasuredItemsContract, RelocationContract {
    @Override
    public MediaItems items() {
        return new JooqMediaItems(database);
    }
}
