package tv.exstream.collection;

/// A collection has been added, changed or removed, or what is known of its first runs is another.
public record CollectionChanged(CollectionId collection) {}
