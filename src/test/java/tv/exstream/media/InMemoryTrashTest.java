package tv.exstream.media;

class InMemoryTrashTest implements TrashContract {
    private final InMemoryMediaItems items = new InMemoryMediaItems();

    @Override
    public Trash trash() {
        return items;
    }

    @Override
    public MediaItems items() {
        return items;
    }
}
