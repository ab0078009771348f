package tv.exstream.collection;

import tv.exstream.media.MediaId;

/// What a rule draws from. Which items that are at the moment, [Contents] finds out.
public sealed interface Selection {
    /// For people and as part of the names of cursors, so it must not change: `collection 3`.
    String label();

    /// A collection of any kind.
    record Collection(CollectionId id) implements Selection {
        @Override
        public String label() {
            return "collection " + id;
        }
    }

    /// One item.
    record Item(MediaId id) implements Selection {
        @Override
        public String label() {
            return "item " + id;
        }
    }
}
