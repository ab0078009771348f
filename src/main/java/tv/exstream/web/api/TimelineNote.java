package tv.exstream.web.api;

/// Tells listeners that timelines may have changed.
///
/// @param version differs after every change of any channel's timeline
record TimelineNote(long version) {}
