package tv.exstream.collection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import tv.exstream.media.MediaId;

/// Which items of rerun collections have been shown, and when for the first time. Thread-safe.
public interface FirstRuns {
    /// What is known of a collection, by instant, then by id.
    List<FirstRun> of(CollectionId collection);

    /// Adds what is not known yet, but nothing that was shown before the history was cleared. Nothing happens when the collection
    /// is gone.
    void add(CollectionId collection, Collection<FirstRun> shown);

    /// Forgets everything. What was shown before `now` does not come back.
    void clear(CollectionId collection, Instant now);

    /// Grows with every change of what is known of the collection; 0 before the first.
    long version(CollectionId collection);

    /// @param shown when it began
    record FirstRun(MediaId media, Instant shown) {}
}
