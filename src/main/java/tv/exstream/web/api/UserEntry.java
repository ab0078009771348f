package tv.exstream.web.api;

/// Who uses something.
///
/// @param path where it is found, such as `templates/3` or `channels/5.1`
public record UserEntry(String path, String name) {}
