package tv.exstream.collection;

class InMemoryMediaCollectionsTest implements MediaCollectionsContract {
    private final MediaCollections collections = new InMemoryMediaCollections();

    @Override
    public MediaCollections collections() {
        return collections;
    }
}
