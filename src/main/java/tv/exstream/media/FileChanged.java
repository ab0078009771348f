package tv.exstream.media;

/// Tells that the file of an item is another one now, or gone: its library is to be scanned.
public record FileChanged(MediaId item) {}
