package tv.exstream.collection;

/// Who draws directly from a collection.
///
/// @param path where it is found, such as `channels/5` or `collections/3`
/// @param name its own
/// @param called with what it is, as people say it: `channel 5`, `collection Summer`
public record CollectionUser(String path, String name, String called) {}
