package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import tv.exstream.collection.MediaCollection.Content;

/// A collection as a person wants it.
///
/// @param content its type says of which kind the collection is
record CollectionRequest(String name, @Schema(implementation = Object.class) Content content) {}
