package tv.exstream.collection;

import java.time.LocalDate;
import java.time.ZoneOffset;
import tv.exstream.collection.query.InMemoryMatches;
import tv.exstream.collection.query.Today;
import tv.exstream.media.InMemoryMediaItems;

/// The contents of collections that are in memory, on the first of May 2026.
public final class InMemoryContents {
    private InMemoryContents() {}

    public static Contents of(InMemoryMediaItems items, MediaCollections collections) {
        return of(items, collections, new InMemoryFirstRuns(collections));
    }

    static Contents of(
            InMemoryMediaItems items, MediaCollections collections, FirstRuns firstRuns) {
        return new Contents(
                new Contents.Sources(items, collections, new InMemoryMatches(items), firstRuns),
                new Today(LocalDate.of(2026, 5, 1), ZoneOffset.UTC));
    }
}
