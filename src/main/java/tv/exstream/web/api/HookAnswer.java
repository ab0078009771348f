package tv.exstream.web.api;

/// Where a media server tells that something has changed.
///
/// @param path below the address of this server; whoever knows it may tell
public record HookAnswer(String path) {}
