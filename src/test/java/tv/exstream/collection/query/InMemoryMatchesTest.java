package tv.exstream.collection.query;

import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItems;

class InMemoryMatchesTest implements MatchesContract {
    private final InMemoryMediaItems items = new InMemoryMediaItems();

    @Override
    public MediaItems items() {
        return items;
    }

    @Override
    public Matches matches() {
        return new InMemoryMatches(items);
    }
}
