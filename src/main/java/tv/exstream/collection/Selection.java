package tv.exstream.collection;

import tv.exstream.media.MediaId;

/// What a rule draws from. Which items that are at the moment, [Contents] finds out.
public sealed interface Selection {
    /// A collection of any kind.
    record Collection(CollectionId id) implements Selection {}

    /// One item.
    record Item(MediaId id) implements Selection {}
}
