package tv.exstream.web.api;

import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;

/// One collection with all that belongs to it by rule.
///
/// @param content its type says of which kind the collection is
/// @param items how many it has at the moment
record CollectionDetails(long id, String name, Content content, int items) {
    static CollectionDetails of(MediaCollection collection, int items) {
        return new CollectionDetails(
                collection.id().value(), collection.name(), collection.content(), items);
    }
}
