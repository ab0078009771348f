package tv.exstream.collection.query;

import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItems;

class InMemoryShelvesTest implements ShelvesContract {
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final Shelves shelves = new InMemoryShelves(items);

    @Override
    public MediaItems items() {
        return items;
    }

    @Override
    public Shelves shelves() {
        return shelves;
    }
}
