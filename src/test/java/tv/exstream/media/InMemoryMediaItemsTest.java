package tv.exstream.media;

class InMemoryMediaItemsTest
        implements MediaItemsContract, MeasuredItemsContract, RelocationContract {
    private final MediaItems items = new InMemoryMediaItems();

    @Override
    public MediaItems items() {
        return items;
    }
}
