package tv.exstream.source;

class InMemorySourcesTest implements SourcesContract {
    private final Sources sources = new InMemorySources();

    @Override
    public Sources sources() {
        return sources;
    }
}
