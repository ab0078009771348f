package tv.exstream.db;

import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.MediaCollectionsContract;

class JooqMediaCollectionsTest extends OnEachDatabase implements MediaCollectionsContract {
    @Override
    public MediaCollections collections() {
        return new JooqMediaCollections(database);
    }
}
