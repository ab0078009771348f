package tv.exstream.web.api;

import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;

/// A collection as a person wants it.
///
/// @param content its type says of which kind the collection is
record CollectionRequest(String name, Content content) {
    static CollectionRequest of(MediaCollection known) {
        return new CollectionRequest(known.name(), known.content());
    }

    MediaCollection as(CollectionId id) {
        return new MediaCollection(id, name, content);
    }
}
