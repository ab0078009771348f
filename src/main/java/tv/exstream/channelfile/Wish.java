package tv.exstream.channelfile;

/// What a file has at a place.
///
/// @param place such as `channels[3]`
record Wish<T>(T text, String place) {}
