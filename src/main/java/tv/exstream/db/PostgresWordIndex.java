package tv.exstream.db;

import java.util.List;

/// PostgreSQL keeps its index of the words by itself. Immutable.
record PostgresWordIndex() implements WordIndex {
    @Override
    public void addTexts(List<Integer> media) {}

    @Override
    public void removeTexts(List<Integer> media) {}

    @Override
    public void addAttributes(int last) {}

    @Override
    public void addWords(List<String> words) {}

    @Override
    public void clear() {}
}
