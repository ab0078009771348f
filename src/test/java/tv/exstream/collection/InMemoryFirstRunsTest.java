package tv.exstream.collection;

class InMemoryFirstRunsTest implements FirstRunsContract {
    private final MediaCollections collections = new InMemoryMediaCollections();
    private final FirstRuns firstRuns = new InMemoryFirstRuns(collections);

    @Override
    public FirstRuns firstRuns() {
        return firstRuns;
    }

    @Override
    public MediaCollections collections() {
        return collections;
    }
}
