package tv.exstream.channelfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollections;

/// Finds collections by name, whatever the case. All are read once, since a file may name some many thousand times. Owned by one thread.
final class NamedCollections {
    private final MediaCollections collections;
    private final Map<String, MediaCollection> known = new HashMap<>();
    private boolean isRead;

    NamedCollections(MediaCollections collections) {
        this.collections = collections;
    }

    Optional<MediaCollection> find(String name) {
        if (!isRead) {
            collections.all().forEach(this::put);
            isRead = true;
        }
        return Optional.ofNullable(known.get(folded(name)));
    }

    /// One that was made or changed meanwhile.
    void put(MediaCollection collection) {
        known.put(folded(collection.name()), collection);
    }

    /// The same for names that are one, as [MediaCollection#isNamed] compares them.
    static String folded(String name) {
        return name.strip()
                .chars()
                .map(character -> Character.toLowerCase(Character.toUpperCase((char) character)))
                .collect(
                        StringBuilder::new,
                        (text, character) -> text.append((char) character),
                        StringBuilder::append)
                .toString();
    }
}
