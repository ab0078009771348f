package tv.exstream.prepare;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import tv.exstream.rendition.RenditionKey;

/// The renditions whose file turned out not to be copyable, so that it is not tried again and again. Thread-safe.
final class RefusedCopies {
    /// Arbitrary: forgetting one only costs a second attempt.
    private static final int MOST = 10_000;

    /// Guarded by this; from the oldest to the newest.
    private final SequencedSet<RenditionKey> keys = new LinkedHashSet<>();

    synchronized void add(RenditionKey key) {
        if (keys.size() == MOST) {
            keys.removeFirst();
        }
        keys.add(key);
    }

    synchronized boolean contains(RenditionKey key) {
        return keys.contains(key);
    }
}
