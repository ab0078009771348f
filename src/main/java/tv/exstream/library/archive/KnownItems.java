package tv.exstream.library.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tv.exstream.library.remote.KnownVersions;
import tv.exstream.library.remote.Shelf;

/// Which items need not be asked for, because they are as they were at the last reading that ended well: a collection has thousands.
/// After some days all are asked for again. Owned by one thread.
final class KnownItems {
    private final Shelf shelf;
    private final KnownVersions versions;

    /// The keys of films by their items.
    private final Map<String, List<String>> films;

    /// @param query what was found by another one is asked for again
    KnownItems(Shelf shelf, String query, Instant now) {
        this.shelf = shelf;
        this.versions = KnownVersions.of(shelf.mark(), query, now);
        this.films =
                shelf.known(_ -> true).stream()
                        .collect(Collectors.groupingBy(KnownItems::identifier));
    }

    private static String identifier(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    /// Keeps the films of an item that has not changed. Answers whether it has not.
    ///
    /// @param version empty when nobody knows it
    boolean keep(String identifier, String version) throws InterruptedException {
        if (version.isEmpty() || !versions.has(identifier, version)) {
            return false;
        }
        for (String key : films.getOrDefault(identifier, List.of())) {
            shelf.keep(key);
        }
        add(identifier, version);
        return true;
    }

    /// It was read in this version.
    void add(String identifier, String version) {
        versions.add(identifier, version);
    }

    /// What the next reading goes by.
    void mark() {
        shelf.mark(versions.mark());
    }
}
