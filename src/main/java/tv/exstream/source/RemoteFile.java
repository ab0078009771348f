package tv.exstream.source;

/// How a source finds a file of its own again.
///
/// @param locator in words of the source, without secrets; may be empty when the key of the path says it all
public record RemoteFile(RemotePath path, String locator) {}
