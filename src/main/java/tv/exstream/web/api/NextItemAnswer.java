package tv.exstream.web.api;

/// What a content shows next.
///
/// @param media the id of the item
/// @param length such as `PT25M`
public record NextItemAnswer(long media, String title, String length) {}
